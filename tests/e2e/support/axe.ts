import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Nothing that axe finds on the page as it stands. What it finds is printed by rule and place. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => ({ rule: one.id, where: one.nodes.map((node) => node.target.join(' ')) }))).toEqual(
    [],
  );
}
