import type { z } from 'zod';
import type { NewEvent } from '../../events/envelope.ts';
import { SportelloError } from '../../result.ts';
import { createZone } from '../../time/zone.ts';
import { numbered, seriesFor, type UnnumberedBill } from '../billing/assemble.ts';
import type { Draft } from '../billing/drafts.ts';
import { period, periodId } from '../billing/period.ts';
import type { DecideContext, Decision } from '../decision.ts';
import { checkCig, checkCup } from '../people/billingIds.ts';
import { addRecord } from '../record/decide.ts';
import { type BillDocument, billDocumentSchema } from './document.ts';
import { daysOfMonth, spanOfMonth } from './month.ts';
import { createNumbers } from './numbers.ts';
import type { BillingHouse } from './reads.ts';
import { draftSummary, type PreparedDraft, prepareDraft, runDrafts } from './run.ts';
import { type BillSummary, type DraftSummary, summaryOf } from './summary.ts';

interface Codes {
  readonly cig: string | null;
  readonly cup: string | null;
}

/** What is confirmed: a month's drafts, all or those named by key. */
export interface ConfirmInput {
  readonly month: string;
  /** Day of issue of all bills. */
  readonly date: string;
  readonly keys?: readonly string[] | undefined;
  readonly codes?: readonly (Codes & { readonly key: string })[] | undefined;
  readonly close: boolean;
  readonly notes?: string | undefined;
}

/** What a run did. */
export interface Confirmed {
  bills: BillSummary[];
  /** Interventions settled without a bill. */
  settled: number;
  /** Drafts left out because of their problems. */
  left: DraftSummary[];
  closed: boolean;
}

/**
 * Issues the bills of a month, numbered without gaps in the order of the customers' names; settles without a bill what
 * contracts and packs cover; leaves out, and names, what has problems. With `close` the month is closed: what is left
 * of it, or recorded in it later, goes to the next run marked late.
 * @throws SportelloError refused: monthClosed; not_found on `keys.<n>`; invalid_input on `date`: beforeTheMonth,
 *   beforeLastBill; on `codes.<n>.cig` and `codes.<n>.cup`: length, characters, format
 */
export function confirmBills(input: ConfirmInput, ctx: DecideContext, house: BillingHouse): Decision<Confirmed> {
  const { month, date } = input;
  if (date < daysOfMonth(month).first)
    throw new SportelloError({
      code: 'invalid_input',
      field: 'date',
      reason: 'beforeTheMonth',
      params: { month: `${month.slice(5)}/${month.slice(0, 4)}` },
    });
  const data = ctx.billing.run({ until: spanOfMonth(month, createZone(ctx.zone)).to });
  if (data.closedMonths.has(month))
    throw new SportelloError({ code: 'refused', field: 'month', reason: 'monthClosed', safe: 'nothingChanged' });
  const codes = codesOf(input);
  const numbers = createNumbers(ctx.billing, date, house.words);
  const events: NewEvent[] = [];
  const done: Confirmed = { bills: [], settled: 0, left: [], closed: false };
  for (const draft of chosen(runDrafts(data, month, house), input.keys)) {
    const typed = codes.get(draft.key);
    const prepared = prepareDraft(draft, data, house, {
      date,
      checks: 'whole',
      ...(typed === undefined ? {} : { codes: typed }),
      ...(input.notes === undefined ? {} : { notes: input.notes }),
    });
    if (prepared.problems.length > 0) {
      done.left.push(draftSummary(prepared));
    } else if (draft.covered || prepared.bill === null) {
      events.push(...takenWorks(draft, null, null));
      done.settled += draft.works.length;
    } else {
      const issued = issue(prepared, prepared.bill, seriesFor(draft.customer, data.company), numbers);
      if (issued === null) {
        done.left.push(draftSummary({ ...prepared, problems: [UNREADABLE] }));
        continue;
      }
      const id = ctx.newId();
      events.push(...billEventsOf(id, issued, draft));
      done.bills.push(summaryOf(id, issued));
    }
  }
  if (input.close) {
    events.push(...addRecord(period, { month, closedAt: ctx.now }, ctx, periodId(month)).events);
    done.closed = true;
  }
  return { events, result: done };
}

/** The tender codes typed, by draft, in their one form: a wrong one would stand on a bill for good. */
function codesOf({ codes = [] }: ConfirmInput): ReadonlyMap<string, Codes> {
  const checked = (check: typeof checkCig, text: string | null, field: string): string | null => {
    if (text === null) return null;
    const answer = check(text);
    if (!answer.ok) throw new SportelloError({ code: 'invalid_input', field, reason: answer.reason });
    return answer.value;
  };
  return new Map(
    codes.map(({ key, cig, cup }, n) => [
      key,
      { cig: checked(checkCig, cig, `codes.${n}.cig`), cup: checked(checkCup, cup, `codes.${n}.cup`) },
    ]),
  );
}

const UNREADABLE = { reason: 'documentInvalid', field: null, id: null } as const;

/** Drafts in their order; a named one that is not there (billed meanwhile, held out) is an error, not silence. */
function chosen(drafts: readonly Draft[], keys: readonly string[] | undefined): readonly Draft[] {
  if (keys === undefined) return drafts;
  const there = new Set(drafts.map((one) => one.key));
  const missing = keys.findIndex((key) => !there.has(key));
  if (missing >= 0)
    throw new SportelloError({
      code: 'not_found',
      field: `keys.${missing}`,
      params: { kind: 'draft' },
      safe: 'nothingChanged',
    });
  const wanted = new Set(keys);
  return drafts.filter((one) => wanted.has(one.key));
}

/** The bill with its number; null, and no number taken, where it holds what no reader of the log would take for a bill. */
function issue(
  { draft }: PreparedDraft,
  bill: UnnumberedBill,
  series: string,
  numbers: ReturnType<typeof createNumbers>,
): BillDocument | null {
  const parsed: z.ZodSafeParseResult<BillDocument> = billDocumentSchema.safeParse(
    numbered(bill, series, numbers.next(series)),
  );
  if (parsed.success && draft.works.length === parsed.data.interventions.length) {
    numbers.take(series, parsed.data);
    return parsed.data;
  }
  return null;
}

/** The bill, then what it takes: its works and the packs whose sale it is. */
function billEventsOf(id: string, document: BillDocument, draft: Draft): NewEvent[] {
  const packs = document.packs.map(
    (pack): NewEvent => ({ kind: 'pack', stream: pack, type: 'pack.changed', data: { fields: { bill: [null, id] } } }),
  );
  return [
    { kind: 'bill', stream: id, type: 'bill.issued', data: { document } },
    ...takenWorks(draft, id, document.number),
    ...packs,
  ];
}

function takenWorks(draft: Draft, bill: string | null, number: string | null): NewEvent[] {
  return draft.works.map(({ work, priced, late }) => ({
    kind: 'intervention',
    stream: work.id,
    type: 'intervention.billed',
    data: {
      bill,
      number,
      month: draft.month,
      late,
      netCents: priced.netCents,
      packs: priced.packs,
      overdraftMinutes: priced.overdraftMinutes,
      overdraftCents: priced.overdraftCents,
      trip: priced.trip,
    },
  }));
}
