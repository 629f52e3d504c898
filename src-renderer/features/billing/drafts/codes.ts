import type { DraftBill } from '#shared/api/billShapes.ts';

/** CIG and CUP as typed, by draft. */
export type Codes = Readonly<Record<string, { readonly cig: string; readonly cup: string }>>;

/** The codes typed for a draft; null where nothing was. */
export function typedCodes(codes: Codes, key: string): { cig: string | null; cup: string | null } {
  const { cig = '', cup = '' } = codes[key] ?? {};
  return { cig: cig.trim() || null, cup: cup.trim() || null };
}

/** Bills that could name a code which no contract says: those that are refused without one come first. */
export function codesAsked(drafts: readonly DraftBill[]): readonly DraftBill[] {
  const asked = drafts.filter((one) => one.asks.length > 0 && otherProblems(one).length === 0);
  return [...asked.filter(lacksCodes), ...asked.filter((one) => !lacksCodes(one))];
}

/** Whether it can be issued with what was typed: either code is enough. */
export function isReady(draft: DraftBill, codes: Codes): boolean {
  if (otherProblems(draft).length > 0) return false;
  const { cig, cup } = typedCodes(codes, draft.key);
  return !lacksCodes(draft) || cig !== null || cup !== null;
}

function lacksCodes(draft: DraftBill): boolean {
  return draft.problems.some((one) => one.reason === 'codesMissing');
}

/** What stands in its way apart from a code that can be typed. */
function otherProblems(draft: DraftBill): DraftBill['problems'] {
  return draft.problems.filter((one) => one.reason !== 'codesMissing');
}
