import type { Locator, Page } from '@playwright/test';

/** Draws a signature with the mouse on the pad made for it. */
export async function draw(page: Page, pad: Locator): Promise<void> {
  const box = await pad.boundingBox();
  if (box === null) throw new Error('no pad');
  await page.mouse.move(box.x + 20, box.y + 80);
  await page.mouse.down();
  for (let i = 1; i <= 12; i += 1) await page.mouse.move(box.x + 20 + i * 18, box.y + 80 - (i % 3) * 25, { steps: 3 });
  await page.mouse.up();
}
