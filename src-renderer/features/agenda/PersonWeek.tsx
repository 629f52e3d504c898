import { useDroppable } from '@dnd-kit/react';
import { useTranslation } from 'react-i18next';
import { useWhen } from '#renderer/features/interventions/useWhen.ts';
import { classes } from '#renderer/ui/classes.ts';
import styles from './agenda.module.css';
import { useAgenda } from './agendaContext.ts';
import { DayHeads } from './DayHeads.tsx';
import type { Carry } from './useCarryVisit.ts';
import { VisitButton } from './VisitButton.tsx';
import { cellKey, cellsOf, minuteOfDay, placeSideBySide, type Visit } from './week.ts';

/** Height of an hour, px. */
const HOUR = 48;
/** Hours always shown; earlier and later ones when something is there. */
const DAY = { from: 8, to: 19 } as const;
/** Minutes of a slot something can be put in. */
const SLOT = 30;

export interface PersonWeekProps {
  person: string;
  visits: readonly Visit[];
  carry: Carry | null;
}

/** One person's week by the hour. */
export function PersonWeek({ person, visits, carry }: PersonWeekProps) {
  const { t } = useTranslation('agenda');
  const { zone } = useWhen();
  const { days, today, now } = useAgenda();
  const cells = cellsOf(visits);
  const starts = visits.map((one) => minuteOfDay(one.from, zone));
  const ends = visits.map((one, n) => (starts[n] ?? 0) + (one.to - one.from) / 60_000);
  const from = Math.min(DAY.from, ...starts.map((one) => Math.floor(one / 60)));
  const to = Math.min(24, Math.max(DAY.to, ...ends.map((one) => Math.ceil(one / 60))));
  const hours = Array.from({ length: to - from }, (_, n) => from + n);
  const top = (minute: number): number => ((minute - from * 60) / 60) * HOUR;
  const first = visits.toSorted((a, b) => a.from - b.from)[0]?.line.id ?? null;
  const present = minuteOfDay(now, zone);
  return (
    <div role="grid" aria-label={t('grid')} className={styles.week}>
      <DayHeads visits={visits} corner={t('hour')} />
      <div role="row" className={styles.hoursRow} style={{ height: hours.length * HOUR }}>
        <div role="rowheader" className={styles.hours} aria-label={t('hours')}>
          {hours.map((hour) => (
            <span key={hour} style={{ top: top(hour * 60) }}>
              {String(hour).padStart(2, '0')}:00
            </span>
          ))}
        </div>
        {days.map((day, col) => (
          <div
            key={day}
            role="gridcell"
            data-cell={`0:${col}`}
            data-today={day === today || undefined}
            className={styles.day}
          >
            {hours.flatMap((hour) =>
              [0, SLOT].map((half) => (
                <Slot key={`${hour}:${half}`} person={person} day={day} minute={hour * 60 + half} height={HOUR / 2} />
              )),
            )}
            {day === today && present >= from * 60 && present < to * 60 && (
              <div className={styles.now} style={{ top: top(present) }} />
            )}
            {placeSideBySide(cells.get(cellKey(person, day)) ?? [], (one) => one.visit).map(({ item, lane, lanes }) => {
              const begin = minuteOfDay(item.visit.from, zone);
              const length = Math.min((item.visit.to - item.visit.from) / 60_000, to * 60 - begin);
              return (
                <VisitButton
                  key={item.visit.line.id}
                  entry={item}
                  operator={person}
                  entryPoint={item.visit.line.id === first}
                  tall={length >= 45}
                  narrow={lanes > 1}
                  style={{
                    position: 'absolute',
                    top: top(begin) + 1,
                    height: Math.max(22, (length / 60) * HOUR - 2),
                    left: `calc(${(lane / lanes) * 100}% + 2px)`,
                    width: `calc(${100 / lanes}% - 4px)`,
                  }}
                />
              );
            })}
            {carry?.col === col && (
              <div
                className={styles.ghost}
                style={{ top: top(carry.minute), height: Math.max(22, (carry.minutes / 60) * HOUR - 2) }}
              >
                {carry.time}
              </div>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Half an hour in which something can be planned or put down. */
function Slot({ person, day, minute, height }: { person: string; day: string; minute: number; height: number }) {
  const { t } = useTranslation('agenda');
  const agenda = useAgenda();
  const { ref, isDropTarget } = useDroppable({ id: `${cellKey(person, day)} ${minute}` });
  return (
    <div
      ref={ref}
      className={classes(styles.slot, isDropTarget && styles.target)}
      style={{ height }}
      title={t('planHere')}
      onClick={() => agenda.create(person, day, minute)}
    />
  );
}
