/** A text of one's own, to be put in with two colons. */
export interface ReadyText {
  readonly name: string;
  readonly text: string;
}

/** What calls the ready-made texts. */
const CALL = '::';

/** Where the two colons just typed stand, or -1: they are right before the caret, and were not there before. */
export function calledAt(before: string, now: string, caret: number): number {
  const at = caret - CALL.length;
  if (at < 0 || now.slice(at, caret) !== CALL || now.length <= before.length) return -1;
  // In the middle of a word (`std::`) they are part of it.
  return at > 0 && !/\s/.test(now.charAt(at - 1)) ? -1 : at;
}

/** The text with a ready-made one in place of the two colons at `at`, and where the caret then stands. */
export function insertText(text: string, at: number, ready: string): { text: string; caret: number } {
  return { text: text.slice(0, at) + ready + text.slice(at + CALL.length), caret: at + ready.length };
}
