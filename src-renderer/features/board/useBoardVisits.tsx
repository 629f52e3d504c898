import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoveVisit } from '#renderer/features/agenda/useMoveVisit.ts';
import { useWeek } from '#renderer/features/agenda/useWeek.ts';
import type { Warning } from '#renderer/features/agenda/warnings.ts';
import { minuteOfDay, type Visit } from '#renderer/features/agenda/week.ts';
import { InterventionWindows } from '#renderer/features/interventions/InterventionWindows.tsx';
import { useWhen } from '#renderer/features/interventions/useWhen.ts';
import type { BoardColumn } from './boardColumns.ts';
import { ChooseColumn } from './ChooseColumn.tsx';

/** Days ahead whose visits stand on the board. */
const DAYS_AHEAD = 6;
const NONE: readonly Visit[] = [];

/** The planned visits of the coming days on the board, by operator, and their way from one to another. */
export interface BoardVisitsModel {
  readonly of: (column: BoardColumn) => readonly Visit[];
  readonly warnings: ReadonlyMap<string, readonly Warning[]>;
  /** The one that has the focus. */
  readonly focused: Visit | null;
  readonly onFocused: (visit: Visit | null) => void;
  readonly open: (visit: Visit) => void;
  /** Asks to whom the focused one goes. */
  readonly choose: (visit: Visit) => void;
  /** A visit was put down on a column. */
  readonly drop: (id: string, column: string) => void;
  readonly windows: ReactNode;
}

/** Only columns of operators have visits: `enabled` false leaves them out. */
export function useBoardVisits(columns: readonly BoardColumn[], enabled: boolean): BoardVisitsModel {
  const { t } = useTranslation('board');
  const when = useWhen();
  const move = useMoveVisit();
  const today = when.today();
  const { visits, warnings } = useWeek(today, daysLater(today, DAYS_AHEAD), null);
  const [focused, setFocused] = useState<Visit | null>(null);
  const [moving, setMoving] = useState<Visit | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const byOperator = useMemo(
    () =>
      Map.groupBy(
        (visits ?? NONE).filter((one) => one.line.status === 'planned').toSorted((a, b) => a.from - b.from),
        (one) => one.line.operator,
      ),
    [visits],
  );
  const operators = columns.filter((one) => one.key !== 'none');
  const moveTo = (visit: Visit, column: string): void => {
    // On the calls nobody has, a visit has no place: who goes is always somebody.
    if (!enabled || !operators.some((one) => one.key === column)) return;
    void move(visit, { operator: column, day: visit.day, minute: minuteOfDay(visit.from, when.zone) });
  };
  return {
    of: (column) => (enabled ? (byOperator.get(column.key) ?? NONE) : NONE),
    warnings,
    focused,
    onFocused: setFocused,
    open: (visit) => setOpened(visit.line.id),
    choose: setMoving,
    drop(id, column) {
      const visit = visits?.find(({ line }) => line.id === id);
      if (visit !== undefined) moveTo(visit, column);
    },
    windows: (
      <>
        {moving !== null && (
          <ChooseColumn
            title={t('moveVisit', { name: moving.line.customerName || moving.line.title })}
            columns={operators}
            onClose={() => setMoving(null)}
            onChoose={(column) => {
              setMoving(null);
              moveTo(moving, column.key);
            }}
          />
        )}
        {opened !== null && <InterventionWindows intervention={opened} onClose={() => setOpened(null)} />}
      </>
    ),
  };
}

/** The day so many days after one, `YYYY-MM-DD` in and out. */
function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
