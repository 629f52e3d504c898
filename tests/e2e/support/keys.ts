import { expect, type Page } from '@playwright/test';

/**
 * A keyboard that counts as the card promises: every key and every chord counts, the characters typed into caller,
 * problem and solution do not.
 */
export interface CountedKeys {
  /** One key or chord, counted. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Characters; refused unless the focus is where they do not count. */
  readonly write: (text: string) => Promise<void>;
  readonly count: () => number;
}

const FREE = /^(?:caller|problem|solution)$/;

export function countKeys(page: Page): CountedKeys {
  let count = 0;
  return {
    async press(...keys) {
      for (const key of keys) {
        count += 1;
        await page.keyboard.press(key);
      }
    },
    async write(text) {
      // A person sees where the focus is before writing: keys held until the desk has answered move it a moment later.
      const part = (): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('data-part') ?? '');
      await expect.poll(part, 'characters written elsewhere would count').toMatch(FREE);
      await page.keyboard.type(text);
    },
    count: () => count,
  };
}
