import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The rules that look at colours: all that another theme can change on a page that stays as it is. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Nothing that axe finds on the page as it stands. What it finds is printed by rule and place. `only: 'colours'` is for a
 * page already looked at whole, in another theme.
 */
export async function expectAccessible(page: Page, { only }: { only?: 'colours' } = {}): Promise<void> {
  await transitionsOver(page);
  // No frame comes from elsewhere, so one run in the page itself sees all; only what is wrong is written up.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const run = only === undefined ? {} : { runOnly: { type: 'rule' as const, values: COLOUR_RULES } };
  const { violations } = await axe.options({ resultTypes: ['violations'], ...run }).analyze();
  expect(violations.map((one) => ({ rule: one.id, where: one.nodes.map((node) => node.target.join(' ')) }))).toEqual(
    [],
  );
}

/** Waits until what fades from one colour to another, as after a change of theme, has got there: between them are colours nobody chose. */
async function transitionsOver(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // The page hears of another theme as a frame begins.
    await new Promise(requestAnimationFrame);
    const fading = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(fading.map((one) => one.finished));
  });
}
