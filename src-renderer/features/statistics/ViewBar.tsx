import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Dimension, DIMENSIONS } from '#shared/domain/statistics/dimensions.ts';
import { DATES, MEASURE_NAMES } from '#shared/domain/statistics/measures.ts';
import { type CallsView, SHARES } from '#shared/domain/statistics/view.ts';
import type { MenuSection } from '#renderer/ui/menuItems.ts';
import { FilterChips } from './FilterChips.tsx';
import { hasShares } from './grid.ts';
import { PeriodChoice } from './PeriodChoice.tsx';
import { Pill } from './Pill.tsx';
import styles from './statistics.module.css';

export type BarKind = 'pivot' | 'measures' | 'free';

export interface ViewBarProps {
  view: CallsView;
  /** `YYYY-MM-DD` */
  today: string;
  /**
   * `pivot`: one measure in a table of two axes. `measures`: several side by side, ticked, by rows only. `free`: whichever
   * of the two the view is.
   */
  kind: BarKind;
  onView: (view: CallsView) => void;
  children: ReactNode;
}

const MOST_MEASURES = 12;

/** How a view counts, as pills that open menus: rows, columns, measure, date, period, standing, comparison, filters. */
export function ViewBar({ view, today, kind, onView, children }: ViewBarProps) {
  const { t } = useTranslation('statistics');
  const several = kind === 'measures' || (kind === 'free' && view.columns.length === 0);
  const names = (axis: readonly Dimension[]): string =>
    axis.length === 0 ? t('nothing') : axis.map((one) => t(`dimension.${one}`)).join(' · ');
  const axisMenu = (axis: 'rows' | 'columns', least: number): MenuSection[] => {
    const [first, second] = view[axis];
    const other = view[axis === 'rows' ? 'columns' : 'rows'];
    const offered = DIMENSIONS.filter((one) => !other.includes(one));
    const set = (next: readonly Dimension[]): void => onView({ ...view, [axis]: [...next] });
    const none = { id: 'none', label: t('nothing'), closes: true };
    return [
      {
        id: axis,
        label: t(axis === 'rows' ? 'rowsMenu' : 'columnsMenu'),
        items: [
          ...(least === 0 ? [{ ...none, checked: first === undefined, run: () => set([]) }] : []),
          ...offered.map((one) => ({
            id: one,
            label: t(`dimension.${one}`),
            checked: first === one,
            closes: true,
            run: () => set([one, ...(second === undefined || second === one ? [] : [second])]),
          })),
        ],
      },
      ...(first === undefined
        ? []
        : [
            {
              id: `${axis}Within`,
              label: t(axis === 'rows' ? 'within' : 'withinColumns'),
              items: [
                { ...none, checked: second === undefined, run: () => set([first]) },
                ...offered
                  .filter((one) => one !== first)
                  .map((one) => ({
                    id: one,
                    label: t(`dimension.${one}`),
                    checked: second === one,
                    closes: true,
                    run: () => set([first, one]),
                  })),
              ],
            },
          ]),
    ];
  };
  const choices = <V extends string>(
    id: string,
    label: string,
    all: readonly V[],
    now: V,
    text: (one: V) => string,
    run: (one: V) => void,
  ): MenuSection[] => [
    {
      id,
      label,
      items: all.map((one) => ({
        id: one,
        label: text(one),
        checked: one === now,
        closes: true,
        run: () => run(one),
      })),
    },
  ];
  const measures: MenuSection[] = several
    ? [
        {
          id: 'measures',
          label: t('measureMenu'),
          items: MEASURE_NAMES.map((one) => ({
            id: one,
            label: t(`figure.${one}`),
            checked: view.measures.includes(one),
            disabled: view.measures.includes(one) ? view.measures.length === 1 : view.measures.length >= MOST_MEASURES,
            run: () =>
              onView({
                ...view,
                measures: MEASURE_NAMES.filter((name) => (name === one) !== view.measures.includes(name)),
              }),
          })),
        },
      ]
    : choices(
        'measure',
        t('measureMenu'),
        MEASURE_NAMES,
        view.measures[0] ?? 'calls',
        (one) => t(`figure.${one}`),
        (one) => onView({ ...view, measures: [one] }),
      );
  if (hasShares(view))
    measures.push(
      ...choices(
        'shares',
        t('sharesMenu'),
        SHARES,
        view.shares,
        (one) => t(`shares.${one}`),
        (shares) => onView({ ...view, shares }),
      ),
    );
  const standing = [...view.rows, ...view.columns, ...Object.keys(view.filter)].some(
    (one) => one === 'status' || one === 'operator',
  );
  return (
    <div role="group" aria-label={t('bar')} className={styles.bar}>
      <Pill
        label={t('rows', { what: names(view.rows) })}
        menu={t('rowsMenu')}
        offers="statistics"
        sections={axisMenu('rows', kind === 'measures' ? 1 : 0)}
      />
      {kind !== 'measures' && (
        <Pill
          label={t('columns', { what: names(view.columns) })}
          menu={t('columnsMenu')}
          offers="statistics"
          sections={axisMenu('columns', 0)}
        />
      )}
      <Pill
        label={t('measure', {
          what:
            several && view.measures.length > 1
              ? String(view.measures.length)
              : [
                  t(`figure.${view.measures[0] ?? 'calls'}`),
                  ...(hasShares(view) && view.shares !== 'none' ? [t(`shares.${view.shares}`)] : []),
                ].join(', '),
        })}
        menu={t('measureMenu')}
        offers="statistics"
        on
        sections={measures}
      />
      <PeriodChoice view={view} today={today} onView={onView} />
      <Pill
        label={t('of', { what: t(`dates.${view.of}`) })}
        menu={t('ofMenu')}
        sections={choices(
          'of',
          t('ofMenu'),
          DATES,
          view.of,
          (one) => t(`dates.${one}`),
          (of) => onView({ ...view, of }),
        )}
      />
      {standing && (
        <Pill
          label={t('at', { what: t(`ats.${view.at}`) })}
          menu={t('atMenu')}
          sections={choices(
            'at',
            t('atMenu'),
            ['now', 'end'],
            view.at,
            (one) => t(`ats.${one}`),
            (at) => onView({ ...view, at }),
          )}
        />
      )}
      <Pill
        label={t('compare', { what: t(`compares.${view.compare}`) })}
        menu={t('compareMenu')}
        sections={choices(
          'compare',
          t('compareMenu'),
          ['none', 'before', 'year'],
          view.compare,
          (one) => t(`compares.${one}`),
          (compare) => onView({ ...view, compare }),
        )}
      />
      <FilterChips view={view} onView={onView} />
      {kind === 'pivot' && (
        <button
          type="button"
          className={styles.pill}
          onClick={() =>
            onView({ ...view, rows: ['operator', 'type'], columns: ['month', 'status'], measures: ['calls'] })
          }
        >
          {t('preset')}
        </button>
      )}
      <div className={styles.push}>{children}</div>
    </div>
  );
}
