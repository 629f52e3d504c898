/** What is half written on a call, kept on the desk's disk until it is sent. */
export interface ReplyDraft {
  readonly tab: 'answer' | 'note' | 'phone';
  readonly text: string;
  readonly direction: 'in' | 'out' | null;
  readonly reached: 'yes' | 'no' | null;
  readonly minutes: number | null;
  readonly number: string;
}

export const EMPTY: ReplyDraft = { tab: 'answer', text: '', direction: null, reached: null, minutes: null, number: '' };

/** As a draft is stored among others; `kind` tells it from a parked card. */
export interface StoredReply {
  readonly kind: 'reply';
  readonly ticket: string;
  readonly draft: ReplyDraft;
}

/** The stored draft of a call, or null when the value is something else (a card, a draft of another version). */
export function readReply(value: unknown, ticket: string): ReplyDraft | null {
  const stored = value as Partial<StoredReply> | null;
  if (typeof stored !== 'object' || stored?.kind !== 'reply' || stored.ticket !== ticket) return null;
  const draft: Partial<ReplyDraft> = stored.draft ?? {};
  if (typeof draft.text !== 'string') return null;
  return { ...EMPTY, ...draft };
}

/** Nothing that could be lost. */
export function isEmptyReply(draft: ReplyDraft): boolean {
  // The number is filled in by the page itself.
  return draft.text.trim() === '' && draft.minutes === null && draft.direction === null && draft.reached === null;
}
