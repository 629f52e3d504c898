import type { Page } from '@playwright/test';
import type { CallName } from '#shared/api/contract.ts';
import type { SportelloError } from '#shared/result.ts';

/** What happens to a call on its way between the page and its desk. */
export type Fault =
  /** It never leaves; `after` so many that still went through. */
  | { do: 'cut'; after?: number }
  /** The desk does it, and its answer is lost. */
  | { do: 'loseAnswer' }
  /** It is sent so much later, ms. */
  | { do: 'delay'; ms: number }
  /** It is sent once the fault is mended. */
  | { do: 'hold' }
  /** The desk is not asked: this is the answer. */
  | { do: 'refuse'; error: Pick<SportelloError, 'code'> };

declare global {
  interface Window {
    /** Set in the page by `breakLine`: the calls it is about (empty = all), how many it has met, what lets go of held ones. */
    __fault?: {
      names: string[];
      /** Null once mended. */
      fault: Fault | null;
      met: number;
      /** What was sent of those that went through, without their bytes. */
      passed: string[];
      mended: Promise<void>;
      mend: () => void;
    };
  }
}

/**
 * Makes every page of `page` able to lose its line. The fault is in the page's own `fetch`: one set through the browser's
 * interception reaches the page by another way than a key does, and now and then the key is there first.
 */
export async function readyForFaults(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const real = window.fetch.bind(window);
    window.fetch = async (input, init) => {
      const now = window.__fault;
      const body = typeof init?.body === 'string' ? init.body : '';
      const name = /^\{"name":"([^"]+)"/.exec(body)?.[1];
      if (now === undefined || name === undefined || (now.names.length > 0 && !now.names.includes(name)))
        return real(input, init);
      const { fault } = now;
      const pass = (): Promise<Response> => {
        now.passed.push(body.replace(/"\$bytes":"[^"]*"/, ''));
        return real(input, init);
      };
      if (fault === null) return pass();
      now.met += 1;
      if (fault.do === 'refuse') return Response.json({ error: fault.error });
      if (fault.do === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));
      if (fault.do === 'hold') await now.mended;
      if (fault.do === 'loseAnswer') await pass();
      if (fault.do === 'loseAnswer' || (fault.do === 'cut' && now.met > (fault.after ?? 0)))
        throw new TypeError('the line is cut');
      return pass();
    };
  });
}

/** From now on this happens to the calls of these names, to all when none is named; until `mend` or a reload. */
export async function breakLine(page: Page, fault: Fault, ...names: CallName[]): Promise<void> {
  await page.evaluate(
    ([what, which]) => {
      let mend = (): void => undefined;
      const mended = new Promise<void>((resolve) => {
        mend = resolve;
      });
      window.__fault = { names: which, fault: what, met: 0, passed: [], mended, mend };
    },
    [fault, names] as const,
  );
}

/** The calls of these names are late (ms) from the first moment of every page loaded from now on. */
export async function slowFromTheStart(page: Page, ms: number, ...names: CallName[]): Promise<void> {
  await page.addInitScript(
    ([late, which]) => {
      const fault = { do: 'delay', ms: late } as const;
      window.__fault = { names: which, fault, met: 0, passed: [], mended: Promise.resolve(), mend: () => undefined };
    },
    [ms, names] as const,
  );
}

/** How many calls the fault has met since `breakLine`. */
export async function callsMet(page: Page): Promise<number> {
  return page.evaluate(() => window.__fault?.met ?? 0);
}

/** What was sent of the calls the fault is about and went through, since `breakLine` and after `mendLine` too; bytes left out. */
export async function callsPassed(page: Page): Promise<string[]> {
  return page.evaluate(() => window.__fault?.passed ?? []);
}

/** The line is well again; what was held goes on. */
export async function mendLine(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (window.__fault === undefined) return;
    window.__fault.fault = null;
    window.__fault.mend();
  });
}
