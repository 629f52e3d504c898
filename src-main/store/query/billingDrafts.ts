import type { OutputOf, ParsedInput } from '#shared/api/contract.ts';
import { daysOfMonth, spanOfMonth, startOfDay } from '#shared/domain/bill/month.ts';
import type { BillingHouse, RunBundle, RunData } from '#shared/domain/bill/reads.ts';
import { draftSummary, type PreparedDraft, prepareDraft, runDrafts } from '#shared/domain/bill/run.ts';
import { priceOpenWorks } from '#shared/domain/billing/customerWorks.ts';
import { packLedger } from '#shared/domain/billing/ledger.ts';
import type { PricedWork } from '#shared/domain/billing/price.ts';
import type { InterventionState } from '#shared/domain/intervention/state.ts';
import { SportelloError } from '#shared/result.ts';
import { DAY_MS } from '#shared/time/civil.ts';
import { createZone } from '#shared/time/zone.ts';
import { loadState } from '../log/streams.ts';
import type { ReadStore } from '../store.ts';
import { billLineOf, billState, countIssued } from './billingList.ts';
import { loadRun } from './billingRun.ts';
import { recordById } from './records.ts';

/** Draft bills of a month, with what is held out of them. Filters choose whole drafts: a bill is not cut by a filter. */
export function draftsOfMonth(
  store: ReadStore,
  input: ParsedInput<'billing.drafts'>,
  house: BillingHouse,
): OutputOf<'billing.drafts'> {
  const { month, contractKind, technician } = input;
  const span = spanOfMonth(month, house.calendar.zone);
  const data = loadRun(store, {
    until: span.to,
    ...(input.customer === undefined ? {} : { customer: input.customer }),
  });
  const date = input.date ?? daysOfMonth(month).last;
  const drafts = runDrafts(data, month, house)
    .filter((draft) => contractKind === undefined || draft.contractKinds.includes(contractKind))
    .filter(
      (draft) =>
        technician === undefined ||
        draft.works.some(({ work }) => work.technicians.some((one) => one.id === technician)),
    )
    .map((draft) => draftSummary(prepareDraft(draft, data, house, { date, checks: 'parties' })));
  return {
    month,
    date,
    closed: data.closedMonths.has(month),
    drafts,
    ...heldOut(store, span),
    issued: countIssued(store.db, month),
  };
}

function heldOut(store: ReadStore, span: { from: number; to: number }): { disputed: number; excluded: number } {
  const rows = store.db
    .prepare(
      `SELECT billing, count(*) AS n FROM interventions INDEXED BY interventions_unbilled
       WHERE billing IN ('open', 'disputed', 'excluded') AND sortAt >= ? AND sortAt < ? GROUP BY billing`,
    )
    .all(span.from, span.to) as { billing: string; n: number }[];
  const of = (billing: string): number => rows.find((row) => row.billing === billing)?.n ?? 0;
  return { disputed: of('disputed'), excluded: of('excluded') };
}

/**
 * One draft whole, as it would be issued on a day (the month's last, when none is said).
 * @throws SportelloError not_found on `key`
 */
export function draftPage(
  store: ReadStore,
  input: ParsedInput<'billing.draft'>,
  house: BillingHouse,
): OutputOf<'billing.draft'> {
  const { month, key } = input;
  const [customer = ''] = key.split(':', 1);
  const data = loadRun(store, { until: spanOfMonth(month, house.calendar.zone).to, customer });
  const draft = runDrafts(data, month, house).find((one) => one.key === key);
  if (draft === undefined) throw new SportelloError({ code: 'not_found', field: 'key', params: { kind: 'draft' } });
  const prepared: PreparedDraft = prepareDraft(draft, data, house, {
    date: input.date ?? daysOfMonth(month).last,
    checks: 'whole',
  });
  const { bill } = prepared;
  return {
    draft: draftSummary(prepared),
    lines: [...(bill?.lines ?? draft.lines)],
    vat: bill?.vat ?? [],
    stampCents: bill?.stampCents ?? 0,
    withholdingCents: bill?.withholding?.cents ?? 0,
    dueDate: bill?.payment.dueDate ?? null,
  };
}

const UNPRICED = { lines: [], packs: [], overdraftMinutes: 0, overdraftCents: 0, netCents: 0, problems: [], stray: [] };

/**
 * One intervention priced as things stand, held-out work too; what was billed, as it was frozen.
 * @throws SportelloError not_found
 */
export function interventionPrice(store: ReadStore, id: string, house: BillingHouse): OutputOf<'intervention.price'> {
  const state = loadState(store, store.db, 'intervention', id) as InterventionState | undefined;
  if (state === undefined || !state.known)
    throw new SportelloError({ code: 'not_found', field: 'id', params: { kind: 'intervention' } });
  const { billed } = state;
  const bill = billed?.bill === undefined || billed.bill === null ? null : billState(store, billed.bill);
  if (billed !== null && bill !== null) {
    return {
      lines: bill.document.lines.filter((line) => line.intervention === id),
      packs: [...billed.packs],
      overdraftMinutes: billed.overdraftMinutes,
      overdraftCents: billed.overdraftCents,
      netCents: billed.netCents,
      problems: [],
      bill: billLineOf(store.db, bill.id),
      settled: null,
      stray: [],
    };
  }
  const priced = state.status === 'done' ? priceNow(loadOwn(store, state), id, house) : null;
  const settled = billed?.month ?? null;
  if (priced === null) return { ...UNPRICED, bill: null, settled };
  // Settled whole by contract or packs: the lines say how, the figures are those that were frozen.
  const frozen = billed ?? priced;
  return {
    lines: [...priced.lines],
    packs: [...frozen.packs],
    overdraftMinutes: frozen.overdraftMinutes,
    overdraftCents: frozen.overdraftCents,
    netCents: frozen.netCents,
    problems: billed === null ? priced.problems.map(({ reason, field, id: of }) => ({ reason, field, id: of })) : [],
    bill: null,
    settled,
    stray: billed === null ? strayWords(state, priced) : [],
  };
}

/** The words whose line went away. */
function strayWords(
  state: InterventionState,
  { problems }: PricedWork,
): { line: string; netCents: number; reason: string }[] {
  const gone = new Set(problems.flatMap((one) => (one.reason === 'overrideWithoutLine' ? [one.field] : [])));
  return state.overrides
    .filter((one) => gone.has(one.line))
    .map(({ line, netCents, reason }) => ({ line, netCents, reason }));
}

/** The customer's data as it bears on one piece of work: later work shares its trip, and its hours may overlap. */
function loadOwn(store: ReadStore, state: InterventionState): RunData {
  return loadRun(store, {
    until: Number.MAX_SAFE_INTEGER,
    customer: state.customer ?? '',
    also: state.id,
  });
}

/** Prices one work among all of its customer's, as the run will; null when it is not in the data. */
export function priceNow(data: RunData, id: string, house: BillingHouse): PricedWork | null {
  const bundle = data.bundles.find((one) => one.works.some((work) => work.id === id));
  if (bundle === undefined) return null;
  return priceAll(bundle, data, house).find((one) => one.work.id === id)?.priced ?? null;
}

/** Prices all open work of a bundle, in the order it was done. */
export function priceAll(
  bundle: RunBundle,
  { priceLists, overlapping }: Pick<RunData, 'priceLists' | 'overlapping'>,
  house: BillingHouse,
): ReturnType<typeof priceOpenWorks> {
  return priceOpenWorks(bundle.works, bundle.packs, { ...house, priceLists, tripMates: bundle.tripMates, overlapping });
}

/**
 * The prepaid ledger of a customer up to a day (today when none is said).
 * @throws SportelloError not_found on `customer`
 */
export function ledgerPage(
  store: ReadStore,
  input: ParsedInput<'packs.ledger'>,
  house: BillingHouse,
  today: string,
): OutputOf<'packs.ledger'> {
  if (recordById(store.db, input.customer)?.kind !== 'customer')
    throw new SportelloError({ code: 'not_found', field: 'customer', params: { kind: 'customer' } });
  const asOf = input.asOf ?? today;
  const data = loadRun(store, {
    until: startOfDay(asOf, createZone(store.zone)) + 2 * DAY_MS,
    customer: input.customer,
    wholeLedger: true,
  });
  const [bundle] = data.bundles;
  if (bundle === undefined) return { balances: [], entries: [], overdraftMinutes: 0, overdraftCents: 0 };
  const { priceLists } = data;
  const ledger = packLedger(bundle.packs, bundle.works, asOf, { ...house, priceLists, tripMates: bundle.tripMates });
  return {
    balances: ledger.balances.flatMap(({ pack, bought, used, expired, left, warnings }) => {
      const record = recordById(store.db, pack.id);
      return record === null
        ? []
        : [{ pack: record, unit: pack.unit, bought, used, expired, left, warnings: [...warnings] }];
    }),
    entries: [...ledger.entries],
    overdraftMinutes: ledger.overdraftMinutes,
    overdraftCents: ledger.overdraftCents,
  };
}
