import { IconDots } from '@tabler/icons-react';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { periodName } from '#shared/domain/statistics/periods.ts';
import { askedOn } from '#shared/domain/statistics/savedView.ts';
import { formatDay } from '#shared/format/date.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { CallsChart } from '../CallsChart.tsx';
import { gridOf } from '../grid.ts';
import { useWords } from '../useWords.ts';
import styles from './own.module.css';
import type { Pin, SavedView } from './useViews.ts';

export interface TileProps {
  saved: SavedView;
  pin: Pin;
  /** `YYYY-MM-DD` */
  today: string;
  onOpen: () => void;
  onPin: (change: 'wide' | 'earlier' | 'later' | 'off') => void;
}

/** Rows of a small table. */
const ROWS = 6;

/** A saved view on the dashboard: its drawing or the head of its table, over how many calls, since when. */
export function Tile({ saved, pin, today, onOpen, onPin }: TileProps) {
  const { t, i18n } = useTranslation(['views', 'statistics']);
  const lang = useLanguage();
  const words = useWords();
  const id = useId();
  const view = useMemo(() => askedOn(saved, today), [saved, today]);
  const { data, error } = useAsk('stats.calls', { view });
  const grid = useMemo(
    () =>
      data === undefined
        ? null
        : gridOf(data, view, words, {
            corner: view.rows.map((one) => t(`statistics:dimension.${one}`)).join(' · '),
            total: t('statistics:total'),
            measure: (measure) => t(`statistics:figure.${measure}`),
          }),
    [data, view, words, t],
  );
  const period = periodName(view, today);
  const days =
    period === null
      ? [view.from, view.to].map((day) => (day === null ? '…' : formatDay(day, lang))).join(' – ')
      : t(`statistics:periods.${period}`);
  const columns = grid === null ? [] : grid.totalColumn === null ? [0, 1, 2] : [grid.totalColumn];
  return (
    <section aria-labelledby={id} className={styles.tile} data-wide={pin.wide || undefined}>
      <header className={styles.tileHead}>
        <h2 id={id} className={styles.tileName}>
          <button type="button" onClick={onOpen}>
            {saved.name}
          </button>
        </h2>
        <Menu
          label={t('views:tile', { name: saved.name })}
          sections={[
            {
              id: 'tile',
              items: [
                { id: 'open', label: t('views:open'), run: onOpen },
                { id: 'wide', label: t(pin.wide ? 'views:narrower' : 'views:wider'), run: () => onPin('wide') },
                { id: 'earlier', label: t('views:earlier'), run: () => onPin('earlier') },
                { id: 'later', label: t('views:later'), run: () => onPin('later') },
                { id: 'off', label: t('views:unpin'), run: () => onPin('off') },
              ],
            },
          ]}
        >
          <IconButton icon={IconDots} size="small" label={t('views:tile', { name: saved.name })} />
        </Menu>
      </header>
      {error !== null && <p className={styles.hint}>{errorText(error, i18n).title}</p>}
      {grid === null || data === undefined ? (
        error === null && <Skeleton lines={5} />
      ) : (
        <>
          <CallsChart kind={saved.chart} grid={grid} counted={data} view={view} onOpen={onOpen} />
          {saved.chart === 'none' && (
            <table className={styles.small}>
              <thead>
                <tr>
                  <th scope="col">{grid.corner}</th>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {grid.columns[column]?.name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {grid.rows.slice(0, ROWS).map((row) => (
                  <tr key={row.name}>
                    <th scope="row">{row.name}</th>
                    {columns.map((column) => (
                      <td key={column}>{row.cells[column]?.text}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <p className={styles.hint}>
            {`${t(`statistics:figure.${view.measures[0] ?? 'calls'}`)} · ${days} · ${t('statistics:over', { count: data.calls })}`}
          </p>
        </>
      )}
    </section>
  );
}
