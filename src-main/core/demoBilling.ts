import { confirmBills } from '#shared/domain/bill/confirm.ts';
import { daysOfMonth, spanOfMonth } from '#shared/domain/bill/month.ts';
import type { BillingHouse } from '#shared/domain/bill/reads.ts';
import { reverseBill } from '#shared/domain/bill/reverse.ts';
import { runDrafts } from '#shared/domain/bill/run.ts';
import type { DraftSummary } from '#shared/domain/bill/summary.ts';
import type { DecideContext, Decision } from '#shared/domain/decision.ts';
import { hold } from '#shared/domain/intervention/hold.ts';
import { COMPANY_ID } from '#shared/domain/people/company.ts';
import type { DemoCompany } from '#shared/domain/demo/generate.ts';
import { save } from '#main/store/log/save.ts';
import { billsOfMonth } from '#main/store/query/billingList.ts';
import { recordById } from '#main/store/query/records.ts';
import type { Store } from '#main/store/store.ts';
import { createHouses } from './billingHouse.ts';
import { checkpointWhenLong } from './checkpoint.ts';

/** Months that were billed and closed; the last of the example is still to be billed. */
const BILLED = monthsBetween('2024-11', '2026-09');
const OPEN = '2026-10';
/** Of this month's bills one was wrong and taken back. */
const WITH_REVERSAL = '2026-06';
const DAY = 86_400_000;
/** Confirming, waiving, reversing. */
const ACTS_PER_MONTH = 3;

/**
 * The months of the example company as its manager billed and closed them, each by the very decisions a desk takes, on
 * the third of the month after. The last month is left to be billed, with some work in dispute.
 */
export async function billDemo(store: Store, { staff, newId }: DemoCompany): Promise<void> {
  const houses = createHouses();
  await houses.ready();
  const house = houses.of(store.zone, recordById(store.db, COMPANY_ID)?.fields ?? {});
  const { zone } = house.calendar;

  // Commands are named before anything is decided: made again after a stop they are known, whatever else was drawn.
  const names = Array.from({ length: ACTS_PER_MONTH * (BILLED.length + 1) }, () => newId(0));
  let resumed = false;

  function act<R>(at: number, decide: (ctx: DecideContext) => Decision<R>): R {
    const actor = staff.manager.id;
    const commandId = names.shift();
    if (commandId === undefined) throw new Error('the example company has more acts than names');
    const saved = save(store, { commandId, actor, roles: ['manager'] }, (ctx) => {
      // What an earlier run had drawn stands in its events: after a stop new ids are drawn from elsewhere.
      const draw = resumed ? ctx.newId : () => newId(at);
      const { events, result } = decide({ ...ctx, now: at, actor, newId: draw });
      return { events: events.map((event) => ({ ...event, at, actor })), result };
    });
    resumed ||= saved.repeated;
    return saved.result;
  }

  for (const month of BILLED) {
    const { to } = spanOfMonth(month, zone);
    const at = to + 2 * DAY + 9 * 3_600_000;
    const date = daysOfMonth(month).last;
    const { left } = act(at, (ctx) => confirmBills({ month, date, close: true }, ctx, house));
    act(at + 600_000, (ctx) => waive(left, ctx));
    if (month === WITH_REVERSAL) {
      const [id] = billsOfMonth(store.db, month);
      const day = daysOfMonth(BILLED[BILLED.indexOf(month) + 1] ?? OPEN).first;
      if (id !== undefined)
        act(at + DAY, (ctx) => reverseBill({ id, date: day, reason: 'Intestatario sbagliato' }, ctx, house));
    }
    checkpointWhenLong(store);
  }
  act(spanOfMonth(OPEN, zone).to - 3_600_000, (ctx) => disputeSome(spanOfMonth(OPEN, zone).to, ctx, house));
}

/** What was unclear at the month's end was not charged; the rest of such a draft goes to the next run, late. */
function waive(left: readonly DraftSummary[], ctx: DecideContext): Decision<unknown> {
  const named = new Set(left.flatMap((draft) => draft.problems.flatMap((one) => one.id ?? [])));
  const works = [...named].filter((id) => ctx.known('intervention', id));
  return holdAll(works, 'excluded', 'Assistenza di cortesia: non si addebita', ctx);
}

/** Three customers do not agree with what was recorded. */
function disputeSome(until: number, ctx: DecideContext, house: BillingHouse): Decision<unknown> {
  const drafts = runDrafts(ctx.billing.run({ until }), OPEN, house);
  const works = drafts.filter((draft) => draft.works.length > 1).flatMap((draft) => draft.works.at(-1)?.work.id ?? []);
  return holdAll(works.slice(0, 3), 'disputed', 'Il cliente contesta le ore', ctx);
}

function holdAll(
  works: readonly string[],
  how: 'excluded' | 'disputed',
  reason: string,
  ctx: DecideContext,
): Decision<unknown> {
  return { events: works.flatMap((id) => hold({ id, hold: how, reason }, ctx).events), result: null };
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let year = Number(first.slice(0, 4)), month = Number(first.slice(5)); ; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > last) return months;
    months.push(name);
  }
}
