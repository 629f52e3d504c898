import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Mode, MODES } from '#shared/domain/intervention/fields.ts';
import { WORK_BY, type WorkView } from '#shared/domain/statistics/workView.ts';
import { useTechnicians } from '#renderer/features/interventions/useTechnicians.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import type { MenuSection } from '#renderer/ui/menuItems.ts';
import { PeriodChoice } from '../PeriodChoice.tsx';
import { Pill } from '../Pill.tsx';
import styles from '../statistics.module.css';

export interface WorkBarProps {
  view: WorkView;
  /** `YYYY-MM-DD` */
  today: string;
  onView: (view: WorkView) => void;
  children: ReactNode;
}

interface Choice<V> {
  readonly value: V;
  readonly label: string;
}

/** How interventions are counted, as pills that open menus. */
export function WorkBar({ view, today, onView, children }: WorkBarProps) {
  const { t } = useTranslation(['statistics', 'interventions', 'work']);
  const technicians = useTechnicians();
  useHotkeys([
    {
      id: 'statistics.by',
      keys: 'b',
      label: t('work:byMenu'),
      run: () => onView({ ...view, by: WORK_BY[(WORK_BY.indexOf(view.by) + 1) % WORK_BY.length] ?? 'technician' }),
    },
  ]);
  const menu = <V,>(id: string, label: string, choices: readonly Choice<V>[], now: V, run: (value: V) => void) =>
    [
      {
        id,
        label,
        items: choices.map((one) => ({
          id: String(one.value),
          label: one.label,
          checked: one.value === now,
          closes: true,
          run: () => run(one.value),
        })),
      },
    ] satisfies MenuSection[];
  const everyone: Choice<string | null> = { value: null, label: t('work:everyone') };
  const anyMode: Choice<Mode | null> = { value: null, label: t('work:anyMode') };
  const technician = technicians.find((one) => one.value === view.technician);
  return (
    <div role="group" aria-label={t('statistics:bar')} className={styles.bar}>
      <Pill
        label={t('work:by', { what: t(`work:bys.${view.by}`) })}
        menu={t('work:byMenu')}
        on
        sections={menu(
          'by',
          t('work:byMenu'),
          WORK_BY.map((value) => ({ value, label: t(`work:bys.${value}`) })),
          view.by,
          (by) => onView({ ...view, by }),
        )}
      />
      <PeriodChoice view={view} today={today} onView={onView} />
      <Pill
        label={t('work:technician', { what: technician?.label ?? everyone.label })}
        menu={t('work:technicianMenu')}
        on={view.technician !== null}
        sections={menu(
          'technician',
          t('work:technicianMenu'),
          [everyone, ...technicians.map((one) => ({ value: one.value, label: one.label }))],
          view.technician,
          (next) => onView({ ...view, technician: next }),
        )}
      />
      <Pill
        label={t('work:mode', {
          what: view.mode === null ? anyMode.label : t(`interventions:mode.${view.mode}`),
        })}
        menu={t('work:modeMenu')}
        on={view.mode !== null}
        sections={menu(
          'mode',
          t('work:modeMenu'),
          [anyMode, ...MODES.map((value) => ({ value, label: t(`interventions:mode.${value}`) }))],
          view.mode,
          (mode) => onView({ ...view, mode }),
        )}
      />
      <Pill
        label={t('statistics:compare', { what: t(`statistics:compares.${view.compare}`) })}
        menu={t('statistics:compareMenu')}
        sections={menu(
          'compare',
          t('statistics:compareMenu'),
          (['none', 'before', 'year'] as const).map((value) => ({ value, label: t(`statistics:compares.${value}`) })),
          view.compare,
          (compare) => onView({ ...view, compare }),
        )}
      />
      <div className={styles.push}>{children}</div>
    </div>
  );
}
