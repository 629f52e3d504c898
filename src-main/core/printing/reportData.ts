import type { PricedLine } from '#shared/domain/billing/lines.ts';
import type { BillState } from '#shared/domain/bill/state.ts';
import { reportNumber } from '#shared/domain/intervention/reportNumber.ts';
import type { SignedReport } from '#shared/domain/intervention/report.ts';
import { type InterventionState, workMinutes } from '#shared/domain/intervention/state.ts';
import { type ContractKind, coverOfContract } from '#shared/domain/people/contract.ts';
import { initialTicket, type TicketState } from '#shared/domain/ticket/state.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { SportelloError } from '#shared/result.ts';
import { textOf } from '#shared/text/textOf.ts';
import type { HiddenAmounts, ReportData } from '#main/documents/pdf/report.ts';
import { loadState } from '#main/store/log/streams.ts';
import { contractTermsOfWork } from '#main/store/query/billingContracts.ts';
import { recordById } from '#main/store/query/records.ts';
import type { ReadStore } from '#main/store/store.ts';
import { type Explain, printedLines } from './explain.ts';
import { customerParty, houseOf, requesterParty, siteParty, standing } from './parties.ts';

/** What is printed of which intervention, and what prices it: null where it is not priced. */
export interface ReportQuestion {
  readonly intervention: string;
  readonly version: number | undefined;
  readonly language: Language | undefined;
  readonly now: number;
  readonly price: (intervention: string) => Promise<readonly PricedLine[] | null>;
  readonly explain: Explain;
}

/**
 * Everything a report says. A signed version prints the intervention's fields as they were frozen; who and what is named
 * comes from the records as they stand.
 * @throws SportelloError not_found naming intervention or version
 */
export async function reportData(store: ReadStore, question: ReportQuestion): Promise<ReportData> {
  const { db } = store;
  const state = loadState(store, db, 'intervention', question.intervention) as InterventionState | undefined;
  if (state === undefined || !state.known)
    throw new SportelloError({ code: 'not_found', field: 'intervention', params: { kind: 'intervention' } });
  const signed = chosen(state, question.version);
  const said = signed === null ? state : { ...state, ...(signed.fields as Partial<InterventionState>) };
  const ticket = ticketOf(store, state.ticket);
  const { lang, company } = houseOf(db, question.language);
  const contract = contractOf(store, state.id, ticket);
  // What an earlier version would have cost nobody can tell any more.
  const present = signed === null || (signed === state.reports.at(-1) && !state.reportOpen);
  const priced = present ? await linesOf(store, state, question.price) : null;
  return {
    lang,
    zone: store.zone,
    company,
    number: reportNumber(ticket.number, state.id),
    ticket: ticket.number,
    version: signed?.version ?? null,
    at: signed?.signedAt ?? said.end ?? said.start ?? question.now,
    customer: customerParty(standing(db, said.customer ?? ticket.customer), lang),
    site: siteParty(standing(db, said.site ?? ticket.site)),
    person: requesterParty(db, ticket),
    mode: said.mode,
    urgent: said.urgent,
    warranty: said.warranty,
    contract,
    asset: assetOf(store, ticket.asset),
    fault: said.fault === '' ? ticket.problem : said.fault,
    diagnosis: said.diagnosis,
    workDone: said.workDone,
    remarks: said.remarks,
    technicians: [said.operator, ...said.others].flatMap((id) => (id === null ? [] : nameOf(store, id))),
    times: {
      request: ticket.opened ? ticket.openedAt : null,
      departure: said.departure,
      arrival: said.arrival,
      start: said.start,
      end: said.end,
      back: said.back,
    },
    breakMinutes: said.breakMinutes,
    workMinutes: workMinutes(said),
    travelMinutes: said.travelMinutes,
    km: said.km,
    expenses: said.expenses,
    parts: said.parts,
    outcome: said.outcome,
    lines: priced === null ? null : printedLines(priced, question.explain, lang),
    hidden: hiddenAmounts(said.warranty, contract?.kind ?? null, priced !== null),
    signed:
      signed === null
        ? null
        : { signer: signed.signer, signature: signed.signature, remark: signed.remark, at: signed.signedAt },
  };
}

/** The version asked for; the newest while it stands; null for a draft. */
function chosen(state: InterventionState, version: number | undefined): SignedReport | null {
  if (version === undefined) return state.reportOpen ? null : (state.reports.at(-1) ?? null);
  const found = state.reports.find((one) => one.version === version);
  if (found === undefined) throw new SportelloError({ code: 'not_found', field: 'version', reason: 'noSuchVersion' });
  return found;
}

function ticketOf(store: ReadStore, id: string | null): TicketState {
  const state = id === null ? undefined : (loadState(store, store.db, 'ticket', id) as TicketState | undefined);
  return state ?? initialTicket(id ?? '');
}

/** Lines as billed; as they would be, while they are not; none for work that is not done. */
async function linesOf(
  store: ReadStore,
  { id, status, billed }: InterventionState,
  price: ReportQuestion['price'],
): Promise<readonly PricedLine[] | null> {
  const on = billed?.bill ?? null;
  if (on !== null) {
    const bill = loadState(store, store.db, 'bill', on) as BillState | undefined;
    return bill?.document?.lines.filter((line) => line.intervention === id) ?? null;
  }
  return status === 'done' ? price(id) : null;
}

/** Under contract or warranty the amounts are not the customer's business on the spot; open terms have none yet. */
function hiddenAmounts(warranty: boolean, kind: ContractKind | null, priced: boolean): HiddenAmounts | null {
  if (warranty) return 'warranty';
  if (kind === 'maintenance' || kind === 'prepaid') return 'contract';
  if (kind !== 'chargeable') return 'undecided';
  return priced ? null : 'unknown';
}

/** The contract that the work is priced by; its kind alone where the call says no more. */
function contractOf(store: ReadStore, id: string, ticket: TicketState): ReportData['contract'] {
  const terms = contractTermsOfWork(store, [id]).get(id)?.terms ?? null;
  const kind = terms?.sort ?? ticket.contractKind;
  if (kind === null) return null;
  const cover = terms === null ? null : coverOfContract(terms);
  const covers = (['labour', 'travel', 'parts'] as const).filter((one) => cover?.[one] === true);
  return { kind, code: terms?.code ?? null, covers };
}

function assetOf(store: ReadStore, id: string | null): ReportData['asset'] {
  const record = standing(store.db, id);
  if (record === null) return null;
  const { model, serial } = record.fields;
  return { name: record.name, model: textOf(model) || null, serial: textOf(serial) || null };
}

function nameOf(store: ReadStore, id: string): string[] {
  const name = recordById(store.db, id)?.name ?? '';
  return name === '' ? [] : [name];
}
