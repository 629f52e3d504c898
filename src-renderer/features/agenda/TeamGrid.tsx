import { useDroppable } from '@dnd-kit/react';
import { IconPlus } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useWhen } from '#renderer/features/interventions/useWhen.ts';
import { classes } from '#renderer/ui/classes.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import styles from './agenda.module.css';
import { useAgenda } from './agendaContext.ts';
import { DayHeads } from './DayHeads.tsx';
import type { Carry } from './useCarryVisit.ts';
import { VisitButton } from './VisitButton.tsx';
import { cellKey, cellsOf, type Entry, type Visit } from './week.ts';

const NONE: readonly Entry[] = [];

export interface TeamGridProps {
  people: readonly (string | null)[];
  visits: readonly Visit[];
  carry: Carry | null;
}

/** Days by people: everybody's week at once. */
export function TeamGrid({ people, visits, carry }: TeamGridProps) {
  const { t } = useTranslation('agenda');
  const { nameOf } = useCatalog();
  const { days } = useAgenda();
  const cells = cellsOf(visits);
  // Tab comes to the first visit there is, else to the first cell.
  const first = visits.length === 0 ? null : (visits.toSorted((a, b) => a.from - b.from)[0]?.line.id ?? null);
  return (
    <div role="grid" aria-label={t('grid')} aria-rowcount={people.length + 1} className={styles.team}>
      <DayHeads visits={visits} corner={t('person')} />
      {people.map((person, row) => (
        <div key={person ?? 'none'} role="row" className={styles.row}>
          <div role="rowheader" className={styles.person}>
            {person === null ? t('nobody') : nameOf(person)}
          </div>
          {days.map((day, col) => (
            <Cell
              key={day}
              place={`${row}:${col}`}
              person={person}
              day={day}
              name={person === null ? t('nobody') : nameOf(person)}
              entries={cells.get(cellKey(person, day)) ?? NONE}
              first={first}
              only={first === null && row === 0 && col === 0}
              over={carry !== null && carry.row === row && carry.col === col ? carry : null}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface CellProps {
  place: string;
  person: string | null;
  day: string;
  name: string;
  entries: readonly Entry[];
  first: string | null;
  only: boolean;
  over: Carry | null;
}

const Cell = memo(function Cell({ place, person, day, name, entries, first, only, over }: CellProps) {
  const { t } = useTranslation('agenda');
  const when = useWhen();
  const agenda = useAgenda();
  const key = cellKey(person, day);
  const { ref, isDropTarget } = useDroppable({ id: key });
  return (
    <div
      ref={ref}
      role="gridcell"
      data-cell={place}
      data-today={day === agenda.today || undefined}
      className={classes(styles.cell, (isDropTarget || over !== null) && styles.target)}
      onDoubleClick={(event) => {
        if (event.target === event.currentTarget) agenda.create(person, day, null);
      }}
    >
      {entries.map((entry) => (
        <VisitButton
          key={entry.visit.line.id}
          entry={entry}
          operator={person}
          entryPoint={entry.leads && entry.visit.line.id === first}
        />
      ))}
      <button
        type="button"
        data-stop
        tabIndex={only ? 0 : -1}
        className={styles.add}
        aria-label={t('planFor', { name, day: when.day(Date.parse(`${day}T12:00:00Z`)) })}
        onClick={() => agenda.create(person, day, null)}
        onFocus={() => agenda.focused(null)}
      >
        <Icon of={IconPlus} size={14} />
      </button>
      {over !== null && <span className={styles.dropHere}>{over.time}</span>}
    </div>
  );
});
