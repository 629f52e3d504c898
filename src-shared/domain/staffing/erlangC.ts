/**
 * Erlang C (A. K. Erlang, 1917): calls that find all operators busy wait in one queue and never give up. Since real
 * callers do give up, it asks for more operators than are needed: screens say so beside every figure.
 *
 * With lambda arrivals a second and AHT seconds of handling: load A = lambda * AHT; Erlang B by the stable recursion
 * B(0) = 1, B(k) = A B(k-1) / (k + A B(k-1)); occupancy rho = A / m; wait probability C = B(m) / (1 - rho (1 - B(m)));
 * service level SL = 1 - C e^(-(m - A) T / AHT); mean wait ASA = C AHT / (m - A).
 */

/** Calls of one span of time, and how long each keeps an operator busy (talk, hold and after-call work), seconds. */
export interface Traffic {
  readonly calls: number;
  readonly spanSeconds: number;
  readonly handleSeconds: number;
}

/** What so many operators make of the traffic. */
export interface Waiting {
  /** Operators kept busy on average (erlangs). */
  readonly load: number;
  /** Share of their time that operators are busy, 0..1. */
  readonly occupancy: number;
  /** Share of calls that wait at all, 0..1. */
  readonly waitProbability: number;
  /** Share of calls answered within the target, 0..1. */
  readonly serviceLevel: number;
  /** Mean wait of all calls, seconds. */
  readonly averageWaitSeconds: number;
}

/** Why there is no figure: no queue ever settles with a load of as many as there are operators, or more. */
export type OutOfDomain = 'overloaded' | 'invalid';

/** Average number of operators kept busy, erlangs; NaN when the traffic makes no sense. */
export function loadOf({ calls, spanSeconds, handleSeconds }: Traffic): number {
  const sound = [calls, spanSeconds, handleSeconds].every((one) => Number.isFinite(one) && one >= 0) && spanSeconds > 0;
  return sound ? (calls / spanSeconds) * handleSeconds : Number.NaN;
}

/**
 * What happens with `operators` on duty and a wait of `targetSeconds` promised. A load of as many as there are
 * operators, or more, is outside Erlang's domain and is said, not computed.
 */
export function erlangC(traffic: Traffic, operators: number, targetSeconds: number): Waiting | OutOfDomain {
  const load = loadOf(traffic);
  if (!Number.isFinite(load) || !Number.isInteger(operators) || operators < 0 || !(targetSeconds >= 0))
    return 'invalid';
  if (load === 0) return { load, occupancy: 0, waitProbability: 0, serviceLevel: 1, averageWaitSeconds: 0 };
  if (load >= operators) return 'overloaded';
  return waitingOf(traffic, load, operators, erlangB(load, operators), targetSeconds);
}

/** With Erlang B's blocking known; the load is below the operators. */
function waitingOf(
  { handleSeconds }: Traffic,
  load: number,
  operators: number,
  blocking: number,
  targetSeconds: number,
): Waiting {
  const occupancy = load / operators;
  const waitProbability = blocking / (1 - occupancy * (1 - blocking));
  const spare = operators - load;
  return {
    load,
    occupancy,
    waitProbability,
    serviceLevel: 1 - waitProbability * Math.exp((-spare * targetSeconds) / handleSeconds),
    averageWaitSeconds: (waitProbability * handleSeconds) / spare,
  };
}

/** Share of calls that find all lines busy where none waits (Erlang B), by the recursion. */
function erlangB(load: number, lines: number): number {
  let blocking = 1;
  for (let k = 1; k <= lines; k += 1) blocking = (load * blocking) / (k + load * blocking);
  return blocking;
}

/** What is wanted: `serviceLevel` (0..1) of calls answered within `targetSeconds`, operators busy at most `maxOccupancy` (0..1). */
export interface Goal {
  readonly serviceLevel: number;
  readonly targetSeconds: number;
  readonly maxOccupancy: number;
}

/** More are never asked for: a forecast gone wrong must not count for minutes. */
const MOST = 5000;

/** The fewest operators that reach the goal; null when `MOST` would not, or the traffic makes no sense. */
export function operatorsFor(traffic: Traffic, goal: Goal): number | null {
  const load = loadOf(traffic);
  if (!Number.isFinite(load)) return null;
  if (load === 0) return 0;
  // Fewer would be busier than they may: they need not be asked about. The recursion is walked once for all of them.
  const least = Math.max(Math.floor(load) + 1, Math.ceil(load / goal.maxOccupancy));
  if (!(least <= MOST)) return null;
  let blocking = 1;
  for (let operators = 1; operators <= MOST; operators += 1) {
    blocking = (load * blocking) / (operators + load * blocking);
    if (operators < least) continue;
    const found = waitingOf(traffic, load, operators, blocking, goal.targetSeconds);
    if (found.serviceLevel >= goal.serviceLevel && found.occupancy <= goal.maxOccupancy) return operators;
  }
  return null;
}
