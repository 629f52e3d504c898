import type { PhoneContact } from './contact.ts';

/** Figures of some contacts. Times in whole seconds or sums of them. */
export interface PhoneFigures {
  /** Calls that came to be answered: answered, lost, or left to a message. */
  readonly offered: number;
  readonly answered: number;
  /** Gave up, or were sent away. */
  readonly lost: number;
  readonly voicemail: number;
  readonly mail: number;
  /** Answered within the target. */
  readonly inTime: number;
  /** Waits of the answered, in all and the longest. */
  readonly waitSeconds: number;
  readonly longestSeconds: number;
  /** Waits of the lost: how long they had patience. */
  readonly lostSeconds: number;
  readonly talkSeconds: number;
  /** Most that waited at one time. */
  readonly mostWaiting: number;
  /** Answered ones that led to a call of the desk. */
  readonly logged: number;
}

/**
 * Counts contacts. Service level = answered within `targetSeconds` / offered; abandonment = lost / offered; lost calls and
 * those left to a message count as offered, however short (field notes, Metrics). How many waited at once is read from
 * the waits themselves, and from the places in the queue where the file tells them.
 */
export function phoneFigures(contacts: readonly PhoneContact[], targetSeconds: number): PhoneFigures {
  const sum = {
    offered: 0,
    answered: 0,
    lost: 0,
    voicemail: 0,
    mail: 0,
    inTime: 0,
    waitSeconds: 0,
    longestSeconds: 0,
    lostSeconds: 0,
    talkSeconds: 0,
    mostWaiting: 0,
    logged: 0,
  };
  for (const [, , outcome, wait, talk, position, ticket] of contacts) {
    sum[outcome] += 1;
    if (outcome !== 'mail') sum.offered += 1;
    sum.mostWaiting = Math.max(sum.mostWaiting, position ?? 0);
    if (outcome === 'lost') sum.lostSeconds += wait;
    if (outcome !== 'answered') continue;
    if (wait <= targetSeconds) sum.inTime += 1;
    sum.waitSeconds += wait;
    sum.longestSeconds = Math.max(sum.longestSeconds, wait);
    sum.talkSeconds += talk ?? 0;
    if (ticket !== null) sum.logged += 1;
  }
  return { ...sum, mostWaiting: Math.max(sum.mostWaiting, mostAtOnce(contacts)) };
}

/** The most waits that run at one instant; one that ends as another begins does not meet it. */
function mostAtOnce(contacts: readonly PhoneContact[]): number {
  const steps: [at: number, by: number][] = contacts.flatMap(([at, , outcome, wait]) =>
    outcome === 'mail' || wait === 0
      ? []
      : [
          [at, 1],
          [at + wait * 1000, -1],
        ],
  );
  steps.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let now = 0;
  let most = 0;
  for (const [, by] of steps) most = Math.max(most, (now += by));
  return most;
}
