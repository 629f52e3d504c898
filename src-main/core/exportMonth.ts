import { folderSink } from '#main/documents/fatturapa/sinks.ts';
import { billsOfMonth } from '#main/store/query/billingList.ts';
import type { Store } from '#main/store/store.ts';
import { exportForAccounting } from './billAccounting.ts';
import { type BillExport, exportAsFatture } from './billExport.ts';

export const BILL_FORMATS = ['csv', 'xlsx', 'fatturapa'] as const;
export type BillFormat = (typeof BILL_FORMATS)[number];

/** Writes the bills and credit notes of a month into a folder, and notes it on them. `bills` is how many there are. */
export async function exportMonth(
  store: Store,
  { month, format, dir }: { readonly month: string; readonly format: BillFormat; readonly dir: string },
  actor: string,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<BillExport & { readonly bills: number }> {
  const ids = billsOfMonth(store.db, month);
  const done =
    format === 'fatturapa'
      ? await exportAsFatture(store, ids, folderSink(dir), actor, onProgress)
      : await exportForAccounting(store, ids, { format, dir, name: month }, actor);
  return { ...done, bills: ids.length };
}
