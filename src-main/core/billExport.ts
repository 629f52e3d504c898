import type { BillDocument } from '#shared/domain/bill/document.ts';
import { exportedBills, type WrittenFile } from '#shared/domain/bill/exported.ts';
import { newId } from '#shared/events/ids.ts';
import { localDay } from '#shared/format/date.ts';
import { exportFatture, type RefusedFattura, type WrittenFattura } from '#main/documents/fatturapa/exportFatture.ts';
import type { FatturaSink } from '#main/documents/fatturapa/sinks.ts';
import { save } from '#main/store/log/save.ts';
import { billState, filesOfFatture } from '#main/store/query/billingList.ts';
import type { Store } from '#main/store/store.ts';

/** What an export of bills wrote. */
export interface BillExport {
  readonly files: readonly WrittenFile[];
  /** Invoices that fail a check of the exchange system: not written, and why. */
  readonly refused: readonly RefusedFattura[];
  /** Invoices that were written and ask for a look all the same: a check digit that is wrong, a day still to come. */
  readonly warned: readonly WrittenFattura[];
}

/**
 * Writes bills as electronic invoices into a sink, one at a time, and notes on each bill the file it stands in; what was
 * written before a disk broke is noted too. When a file will be sent is not known here, so a bill dated ahead is written:
 * with a warning that it is sent on its day.
 */
export async function exportAsFatture(
  store: Store,
  ids: readonly string[],
  sink: FatturaSink,
  actor: string,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<BillExport> {
  const files: WrittenFile[] = [];
  async function* bills(): AsyncGenerator<{ id: string; document: BillDocument }> {
    for (const [done, id] of ids.entries()) {
      // Saves of others get their turn between two invoices.
      await new Promise((resolve) => setImmediate(resolve));
      const state = billState(store, id);
      onProgress(done, ids.length);
      if (state !== null) yield { id, document: state.document };
    }
  }
  try {
    const { refused, written } = await exportFatture(bills(), sink, {
      used: filesOfFatture(store.db),
      today: localDay(store.ports.now(), store.zone),
      onWritten: ({ bill, file }) => void files.push({ format: 'fatturapa', file, bills: [bill] }),
    });
    return { files, refused, warned: written.filter((one) => one.warnings.length > 0) };
  } finally {
    noteFiles(store, files, actor);
  }
}

/** Notes on bills the files they stand in, as a command of its own. */
export function noteFiles(store: Store, files: readonly WrittenFile[], actor: string): void {
  if (files.length === 0) return;
  const commandId = newId(store.ports.now(), store.ports.randomBytes);
  save(store, { commandId, actor, roles: ['manager'] }, (ctx) => exportedBills(files, ctx));
}
