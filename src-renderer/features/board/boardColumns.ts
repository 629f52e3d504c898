import type { QueueFilter } from '#shared/api/queue.ts';
import type { RecordOut } from '#shared/api/records.ts';
import type { Place } from '#renderer/features/queue/bulk/AssignDialog.tsx';

/** What the columns stand for. */
export type BoardBy = 'operator' | 'group';

export interface BoardColumn {
  /** Id of the operator or group; `none` for the calls that wait. */
  readonly key: string;
  readonly name: string;
  /** Level of a group. */
  readonly level: number | null;
  /** Live calls, as counted by the desk. */
  readonly count: number;
  readonly filter: QueueFilter;
  /** Where a call put down here goes. */
  readonly place: Place;
  /** Letter or figure that chooses it. */
  readonly hotkey: string;
}

const KEYS = '123456789abcdefghijklmnopqrstuvwxyz';

/** A key for the n-th column after the first, which has 0; '' when there are more columns than keys. */
export function columnKey(at: number): string {
  return at === 0 ? '0' : (KEYS[at - 1] ?? '');
}

/**
 * The columns: calls that wait first, then every operator or group that is not retired, and those retired that still have
 * calls. `counts` by value (null = nobody); `waiting` is the name of the first column.
 */
export function boardColumns(
  by: BoardBy,
  records: readonly Pick<RecordOut, 'id' | 'name' | 'retired' | 'fields'>[],
  counts: readonly { value: string | null; count: number }[],
  waiting: string,
): readonly BoardColumn[] {
  const countOf = (value: string | null): number => counts.find((one) => one.value === value)?.count ?? 0;
  const shown = records.filter((one) => !one.retired || countOf(one.id) > 0);
  const first: BoardColumn = {
    key: 'none',
    name: waiting,
    level: null,
    count: countOf(null),
    filter: by === 'operator' ? { scope: 'unassigned' } : { scope: 'live', group: ['none'] },
    place: by === 'operator' ? { operator: null } : { group: null },
    hotkey: columnKey(0),
  };
  return [
    first,
    ...shown.map((one, i): BoardColumn => {
      const level = typeof one.fields['level'] === 'number' ? one.fields['level'] : null;
      return {
        key: one.id,
        name: one.name,
        level,
        count: countOf(one.id),
        filter: by === 'operator' ? { scope: 'live', operator: [one.id] } : { scope: 'live', group: [one.id] },
        place: by === 'operator' ? { operator: one.id } : { group: one.id, level },
        hotkey: columnKey(i + 1),
      };
    }),
  ];
}
