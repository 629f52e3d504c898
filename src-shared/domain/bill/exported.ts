import type { DecideContext, Decision } from '../decision.ts';
import type { BillState } from './state.ts';

/** A file written of bills, for the exchange system or for accounting. */
export interface WrittenFile {
  readonly format: 'fatturapa' | 'csv' | 'xlsx' | 'pdf';
  /** Its name, without folder. */
  readonly file: string;
  readonly bills: readonly string[];
}

/** Notes which bills were written into which files; a bill written again under the same name is not noted twice. */
export function exportedBills(files: readonly WrittenFile[], ctx: DecideContext): Decision<{ noted: number }> {
  const events = files.flatMap(({ format, file, bills }) =>
    bills.flatMap((stream) => {
      const state = ctx.load('bill', stream) as BillState | undefined;
      if (state?.document === undefined || state.document === null) return [];
      const known = state.exports.some((one) => one.format === format && one.file === file);
      return known ? [] : [{ kind: 'bill', stream, type: 'bill.exported', data: { format, file } }];
    }),
  );
  return { events, result: { noted: events.length } };
}
