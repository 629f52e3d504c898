/** Long work a store needs before anybody may sign in: its tables made again, the example company finished, a recovery. */
export interface Preparing {
  readonly task: 'rebuild' | 'demo' | 'restore' | 'salvage';
  readonly done: number;
  readonly total: number;
}

export type OnPreparing = (preparing: Preparing) => void;

/** Told at most so often (ms): whoever listens draws a bar. */
const EVERY_MS = 100;

/** Lets the first word of each task through, then one every tenth of a second. */
export function seldom(tell: OnPreparing, now: () => number = () => performance.now()): OnPreparing {
  let task: Preparing['task'] | null = null;
  let told = 0;
  return (preparing) => {
    if (preparing.task === task && now() - told < EVERY_MS) return;
    task = preparing.task;
    told = now();
    tell(preparing);
  };
}
