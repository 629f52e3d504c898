import { assembleBill, numbered, seriesFor, type UnnumberedBill } from '../billing/assemble.ts';
import { type Draft, draftsOf } from '../billing/drafts.ts';
import { contentProblems } from './contentProblems.ts';
import type { BillingHouse, RunData } from './reads.ts';
import type { DraftSummary, NamedProblem } from './summary.ts';

/** A draft with the bill it would become. */
export interface PreparedDraft {
  readonly draft: Draft;
  /** Null where all is covered, or an amount is too big to be named. */
  readonly bill: UnnumberedBill | null;
  /** Of its works, its customer and the company; with any of them it is not issued. */
  readonly problems: readonly NamedProblem[];
}

/** What is typed for a run. */
export interface DraftInput {
  /** Day of issue. */
  readonly date: string;
  readonly codes?: { readonly cig: string | null; readonly cup: string | null };
  readonly notes?: string;
  /** How far the content of its file is looked into: lists need not add up every line. */
  readonly checks: 'whole' | 'parties';
}

/** The drafts of all customers for a month, by customer's name, then by key: the order in which they are numbered. */
export function runDrafts(data: RunData, month: string, house: BillingHouse): readonly Draft[] {
  const { priceLists, closedMonths, overlapping } = data;
  const drafts = data.bundles.flatMap((bundle) =>
    draftsOf(bundle, month, { ...house, priceLists, closedMonths, tripMates: bundle.tripMates, overlapping }),
  );
  return drafts.toSorted((a, b) => compare(a.customer.name, b.customer.name) || compare(a.key, b.key));
}

/** Makes the bill of a draft, or says why it cannot be made. */
export function prepareDraft(draft: Draft, data: RunData, house: BillingHouse, input: DraftInput): PreparedDraft {
  // Work that is covered whole is settled, not billed: what the customer's card lacks does not matter then.
  if (draft.covered) return { draft, bill: null, problems: draft.problems };
  const { document, problems } = assembleBill({ draft, company: data.company, words: house.words, ...input });
  // As it would be numbered first: whatever its number, the rest of the bill is the same.
  const content =
    document === null || draft.customer.id === ''
      ? []
      : contentProblems(
          numbered(document, seriesFor(draft.customer, data.company), 1),
          draft.customer.id,
          input.checks,
        );
  return { draft, bill: document, problems: unique([...draft.problems, ...problems, ...content]) };
}

/** A draft as lists show it. */
export function draftSummary({ draft, bill, problems }: PreparedDraft): DraftSummary {
  return {
    key: draft.key,
    customer: draft.customer.id,
    customerName: draft.customer.name,
    contractKinds: [...draft.contractKinds],
    interventions: draft.works.length,
    late: draft.late,
    workMinutes: draft.workMinutes,
    travelMinutes: draft.travelMinutes,
    km: draft.km,
    expenseCents: draft.expenseCents,
    partCents: draft.partCents,
    netCents: bill?.netCents ?? draft.netCents,
    vatCents: bill?.vatCents ?? 0,
    totalCents: bill?.totalCents ?? draft.netCents,
    payCents: bill?.payCents ?? draft.netCents,
    covered: draft.covered,
    asks:
      draft.customer.form === 'public' && !draft.covered
        ? (['cig', 'cup'] as const).filter((code) => draft[code] === null)
        : [],
    problems: problems.map(({ reason, field, id, params }) => ({
      reason,
      field,
      id,
      ...(params !== undefined && { params }),
    })),
  };
}

function unique(problems: readonly NamedProblem[]): NamedProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ reason, field, id }) => {
    const key = `${reason}|${field ?? ''}|${id ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** By code units: equal on every desk, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
