import type { InterventionLine } from '#shared/api/interventions.ts';

/** What may be done with an intervention. */
export type CardAction = 'start' | 'stop' | 'record' | 'move' | 'correct' | 'report' | 'openCall' | 'cancel';

const BY_STATUS: Readonly<Record<InterventionLine['status'], readonly CardAction[]>> = {
  planned: ['start', 'record', 'move', 'openCall', 'cancel'],
  running: ['stop', 'openCall', 'cancel'],
  done: ['report', 'correct', 'openCall'],
  cancelled: ['openCall'],
};
const KEYS: Readonly<Record<CardAction, string>> = {
  start: 't',
  stop: 'r',
  record: 'r',
  move: 's',
  correct: 'c',
  report: 'f',
  openCall: 'o',
  cancel: 'x',
};

/** In the order shown, the main one first; without a call there is none to open. What is signed or billed is not corrected. */
export function cardActions(
  line: Pick<InterventionLine, 'status' | 'ticket' | 'report' | 'billing'>,
): { action: CardAction; hotkey: string }[] {
  return BY_STATUS[line.status]
    .filter((action) => action !== 'openCall' || line.ticket !== null)
    .filter((action) => action !== 'correct' || (line.report !== 'signed' && line.billing !== 'billed'))
    .map((action) => ({ action, hotkey: KEYS[action] }));
}
