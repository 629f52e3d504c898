import type { End } from './fields.ts';

/** What of an event decides how a call ended. */
interface Leg {
  readonly type: string;
  readonly at: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A call solved within this time (ms) of its opening was solved while the person was there. */
const FIRST_CALL = 30 * 60_000;

/**
 * Which of the three ends the story of a call speaks for: a visit if somebody went there, the first call if it was solved
 * at once and in one pair of hands, a longer phone intervention otherwise.
 */
export function suggestEnd(story: readonly Leg[]): End {
  if (story.some(isVisit)) return 'visit';
  const opened = story.find((one) => one.type === 'ticket.opened');
  const solved = story.find((one) => one.type === 'ticket.solved');
  const others = story.some(
    (one) =>
      one.type === 'ticket.handedOn' ||
      one.type === 'ticket.waited' ||
      one.type === 'ticket.phoned' ||
      one.type.startsWith('intervention.'),
  );
  const soon = opened !== undefined && solved !== undefined && solved.at - opened.at <= FIRST_CALL;
  return soon && !others ? 'first-call' : 'phone';
}

function isVisit({ type, data }: Leg): boolean {
  if (type !== 'intervention.recorded' && type !== 'intervention.started') return false;
  return (data['fields'] as { mode?: unknown } | null | undefined)?.mode === 'onsite';
}
