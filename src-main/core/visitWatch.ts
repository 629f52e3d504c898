import { SportelloError } from '#shared/result.ts';
import { logDefect } from './defects.ts';
import type { Front } from './front.ts';

/** Ms after the start at which visits are looked for: the first list is on screen by then. */
const FIRST = 4_000;
/** Ms between two looks while nothing happens: a desk left on overnight sees the new day. */
const EVERY = 30 * 60_000;
/** Ms between two looks while contracts are being written. */
const LEAST = 60_000;

/** Opens the calls of recurring visits by itself, now and then, and soon after a contract was changed. Returns how to stop. */
export function watchVisits(front: Pick<Front, 'byItself' | 'subscribe'>, now: () => number): () => void {
  let timer: NodeJS.Timeout | undefined;
  let last = 0;
  let due = 0;
  function after(ms: number): void {
    clearTimeout(timer);
    due = now() + ms;
    timer = setTimeout(() => void look(), ms);
    timer.unref();
  }
  async function look(): Promise<void> {
    last = now();
    try {
      await front.byItself('visits.open', {});
    } catch (error) {
      // A desk that is not set up yet, or is being restored, has none; later it may.
      if (!(error instanceof SportelloError)) logDefect(error);
    }
    after(EVERY);
  }
  const leave = front.subscribe((topics) => {
    if (!topics.includes('people')) return;
    const wait = Math.max(FIRST, last + LEAST - now());
    if (now() + wait < due) after(wait);
  });
  after(FIRST);
  return () => {
    leave();
    clearTimeout(timer);
  };
}
