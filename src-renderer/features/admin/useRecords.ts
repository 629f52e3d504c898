import { useMemo } from 'react';
import type { InputOf } from '#shared/api/contract.ts';
import type { RecordOut } from '#shared/api/records.ts';
import { useRun } from '#renderer/app/desk.tsx';
import type { Values } from './checkEntry.ts';
import { LISTS } from './lists.ts';
import type { AdminList, EntryList } from './listTypes.ts';
import type { Placing } from './reorder.ts';

/** The commands of a list. Each rejects with a SportelloError whose field is `record.fields.<name>`. */
export interface RecordCommands {
  /** Gives the new entry's id. */
  add: (list: EntryList, fields: Values) => Promise<string>;
  /** Only the fields given change. */
  change: (list: AdminList, id: string, fields: Values) => Promise<void>;
  retire: (list: EntryList, entry: RecordOut, retired: boolean) => Promise<void>;
  place: (list: EntryList, placings: readonly Placing[]) => Promise<void>;
}

export function useRecords(): RecordCommands {
  const run = useRun();
  return useMemo<RecordCommands>(() => {
    // The families of commands take the same input but for the kinds they accept; which goes where stands in LISTS.
    const change = async (list: AdminList, id: string, fields: Values): Promise<void> => {
      const { kind, commands } = LISTS[list];
      const record = { kind, fields } as InputOf<'catalog.change'>['record'];
      await run(`${commands}.change` as 'catalog.change', { id, record });
    };
    return {
      async add(list, fields) {
        const { kind, commands } = LISTS[list];
        const record = { kind, fields } as InputOf<'catalog.add'>['record'];
        const { result } = await run(`${commands}.add` as 'catalog.add', { record });
        return result.id;
      },
      change,
      async retire(list, entry, retired) {
        const { kind, commands } = LISTS[list];
        await run(`${commands}.retire` as 'catalog.retire', {
          kind: kind as 'product',
          id: entry.id,
          retired,
          reason: null,
        });
      },
      async place(list, placings) {
        for (const { id, order } of placings) await change(list, id, { order });
      },
    };
  }, [run]);
}
