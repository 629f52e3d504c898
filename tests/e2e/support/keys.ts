import type { Page } from '@playwright/test';

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

const FREE = new Set(['caller', 'problem', 'solution']);

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
      const part = await page.evaluate(() => document.activeElement?.getAttribute('data-part') ?? '');
      if (!FREE.has(part)) throw new Error(`characters written into "${part}" would count`);
      await page.keyboard.type(text);
    },
    count: () => count,
  };
}
