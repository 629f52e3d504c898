import type { BillLine } from '#shared/domain/bill/document.ts';

/** A line of a bill or of one piece of work; what it comes from only on bills. */
export type Line = Omit<BillLine, 'intervention' | 'ticketNumber' | 'from' | 'to' | 'late'> &
  Partial<Pick<BillLine, 'intervention' | 'ticketNumber' | 'from' | 'to' | 'late'>>;

/** The lines of one intervention, or those of none: fees, packs sold, stamp. */
export interface LineGroup {
  /** The intervention, or `other`. */
  readonly key: string;
  readonly intervention: string | null;
  readonly ticketNumber: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly late: boolean;
  readonly lines: readonly Line[];
  readonly netCents: number;
}

/** Lines by intervention in the order they come; those of none at the end. */
export function groupLines(lines: readonly Line[]): readonly LineGroup[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = line.intervention ?? 'other';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups]
    .map(([key, own]) => ({
      key,
      intervention: own[0]?.intervention ?? null,
      ticketNumber: own[0]?.ticketNumber ?? null,
      from: own[0]?.from ?? null,
      to: own[0]?.to ?? null,
      late: own.some((one) => one.late === true),
      lines: own,
      netCents: own.reduce((sum, one) => sum + one.netCents, 0),
    }))
    .toSorted((a, b) => Number(a.intervention === null) - Number(b.intervention === null));
}
