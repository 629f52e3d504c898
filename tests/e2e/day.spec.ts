import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ADMIN, ask, expect, run, setUp, signIn, test } from './support/desk.ts';
import { addRossi, addTagliamento, idsByName } from './support/people.ts';

/**
 * A first-line operator's day with the keyboard alone: no locator is clicked here, and each step is read back from the
 * desk. Locators are only for what a person would look at.
 */
const keys = async (page: Page, ...all: readonly string[]): Promise<void> => {
  for (const key of all) await page.keyboard.press(key);
};

async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('dialog', { name: 'Nuova chiamata' })).toHaveCount(0);
}

/** Writes who calls and takes the first one found. */
async function caller(page: Page, words: string, found: RegExp): Promise<void> {
  await keys(page, 'n');
  await expect(page.getByRole('combobox', { name: 'Chi chiama' })).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.getByRole('option', { name: found }).first()).toBeVisible();
  await keys(page, 'Enter');
  await expect(page.getByRole('textbox', { name: 'Problema' })).toBeFocused();
}

async function callNamed(page: Page, problem: string): Promise<{ id: string; number: string }> {
  const { rows } = await ask(page, 'queue.page', { filter: { scope: 'all' }, order: 'newest' });
  const found = rows.find((one) => one.title.startsWith(problem));
  if (found === undefined)
    throw new Error(`no call begins with ${problem}: ${rows.map((one) => one.title).join(', ')}`);
  return found;
}

/**
 * Presses a key and sees what it did: a key that comes while a save is under way acts a moment later. Either the focus
 * moves, or what has it becomes chosen, as the first of some choices of which none was.
 */
async function move(page: Page, key: 'Tab' | 'ArrowRight'): Promise<void> {
  const before = await page.evaluateHandle(() => ({
    focus: document.activeElement,
    chosen: document.activeElement?.getAttribute('aria-checked'),
  }));
  await page.keyboard.press(key);
  await page.waitForFunction(
    ({ focus, chosen }) =>
      document.activeElement !== focus || document.activeElement?.getAttribute('aria-checked') !== chosen,
    before,
  );
}

/** Presses Tab until the focus is on what has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    const there = await page.evaluate((wanted) => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement)) return false;
      const labels =
        focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement
          ? [...(focused.labels ?? [])].map((one) => one.textContent ?? '')
          : [];
      return [focused.getAttribute('aria-label') ?? '', focused.textContent ?? '', ...labels].some((text) =>
        text.trim().startsWith(wanted),
      );
    }, name);
    if (there) return;
    await move(page, 'Tab');
  }
  throw new Error(`Tab never came to ${name}`);
}

test('a first-line operator’s day, keyboard alone', async ({ page, desk }) => {
  test.slow();
  await setUp(page, desk);
  await addRossi(page);
  await addTagliamento(page);
  const ids = await idsByName(page);
  await run(page, 'session.signOut', {});
  await page.reload();

  // Signs in.
  await signIn(page, ADMIN.login, ADMIN.password);

  // 1: a usual call, with a file.
  await caller(page, 'moretti', /Luca Moretti/);
  await page.keyboard.type('Il laser si ferma a inizio taglio');
  await keys(page, 'Tab', 't', 'a', 's');
  const file = join(desk.dir, 'registro.txt');
  writeFileSync(file, 'E-217 alle 9:12');
  const chooser = page.waitForEvent('filechooser');
  await keys(page, 'Control+u');
  await (await chooser).setFiles(file);
  await expect(page.getByText('registro.txt').first()).toBeVisible();
  await keys(page, 'Control+Enter');
  await saved(page);

  // 2: solved while the person is still there.
  await caller(page, 'moretti', /Luca Moretti/);
  await page.keyboard.type('Non trova la stampante');
  await keys(page, 'Tab', 'b', 'b', 'n', 'Control+Shift+Enter');
  await page.keyboard.type('Riavviato lo spooler');
  await keys(page, 'Control+Enter');
  await saved(page);

  // 3: handed to the second level.
  await caller(page, 'moretti', /Luca Moretti/);
  await page.keyboard.type('Taratura del sensore di altezza');
  await keys(page, 'Tab', 't', 'm', 'n', 'Control+g');
  await expect(page.getByRole('region', { name: /Passa a|A chi/ })).toBeVisible();
  await keys(page, 'Control+Enter');
  await saved(page);

  // 4: a general question, in one line.
  await caller(page, '0432550112', /Luca Moretti/);
  await page.keyboard.type('A che ora aprite domani?');
  await keys(page, 'F2', 'Enter');
  await saved(page);

  // 5: somebody at the counter.
  await caller(page, 'giulia', /Giulia Ferrari/);
  await keys(page, 'Alt+2');
  await page.keyboard.type('Porta un pezzo rotto');
  await keys(page, 'Control+Enter');
  await saved(page);

  const laser = await callNamed(page, 'Il laser si ferma');
  const solved = await callNamed(page, 'Non trova la stampante');
  const handed = await callNamed(page, 'Taratura del sensore');
  const question = await callNamed(page, 'A che ora aprite');
  const counter = await callNamed(page, 'Porta un pezzo');
  const state = async (id: string): Promise<Record<string, unknown>> => (await ask(page, 'ticket.get', { id })).state;
  await expect
    .poll(async () => (await state(laser.id))['attachments'])
    .toMatchObject([{ name: 'registro.txt', size: 15 }]);
  expect(await state(laser.id)).toMatchObject({ urgency: 'high', blocked: true });
  expect(await state(solved.id)).toMatchObject({
    status: 'closed',
    end: 'first-call',
    solution: 'Riavviato lo spooler',
  });
  expect(await state(handed.id)).toMatchObject({ level: 2, group: ids.get('gruppo Laser') });
  expect(await state(question.id)).toMatchObject({ question: true, status: 'closed' });
  expect(await state(counter.id)).toMatchObject({ channel: 'walk-in' });

  // Finds a person’s call by the phone number.
  await keys(page, 'Control+k');
  await page.keyboard.type('0432 55 01 12');
  await expect(page.getByRole('option', { name: /Luca Moretti/ }).first()).toBeVisible();
  await keys(page, 'Escape');

  // Assigns three waiting calls on the board.
  await keys(page, 'l');
  await expect(page.getByRole('heading', { name: 'Assegnazione' })).toBeVisible();
  await expect(page.locator(':focus')).not.toHaveJSProperty('tagName', 'BODY');
  await keys(page, 'x', 'ArrowDown', 'x', 'ArrowDown', 'x', 'a');
  await expect(page.getByRole('dialog')).toBeVisible();
  await keys(page, '1');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(async () => (await ask(page, 'queue.counts', {})).mine).toBe(3);

  // Opens the laser’s call by its number, records a phone and an on-site intervention.
  await keys(page, 'Control+k');
  await page.keyboard.type(laser.number);
  await expect(page.getByRole('option', { name: new RegExp(laser.number) }).first()).toBeVisible();
  await keys(page, 'Enter');
  await expect(page.getByRole('heading', { name: /Il laser si ferma/ })).toBeVisible();
  await record(page, 'Telefonico', '09:00', '09:20');
  await record(page, 'Sul posto', '10:30', '12:00');
  const { rows: work } = await ask(page, 'interventions.list', { ticket: laser.id });
  expect(work.map((one) => [one.mode, one.status, one.workMinutes])).toEqual([
    ['phone', 'done', 20],
    ['onsite', 'done', 90],
  ]);

  // Takes it, solves it, closes it, opens it again.
  await keys(page, 'p');
  await expect.poll(async () => (await state(laser.id))['status']).toBe('progress');
  await press(page, 'r', 'Risolvi');
  await page.keyboard.type('Sostituita e tarata la lente');
  await choose(page, 'No, è da richiamare');
  await keys(page, 'Control+Enter');
  await expect.poll(async () => (await state(laser.id))['status']).toBe('solved');
  expect(await state(laser.id)).toMatchObject({ callBack: true });
  await press(page, 't', 'Avvisato');
  await choose(page, 'Telefono');
  await keys(page, 'Control+Enter');
  await expect.poll(async () => (await state(laser.id))['callBack']).toBe(false);
  await press(page, 'z', 'Chiudi');
  await keys(page, 'Control+Enter');
  await expect.poll(async () => (await state(laser.id))['status']).toBe('closed');
  expect((await state(laser.id))['end']).toBe('visit');
  await press(page, 'o', 'Riapri');
  await page.keyboard.type('Si è fermato di nuovo');
  await keys(page, 'Control+Enter');
  await expect.poll(async () => (await state(laser.id))['status']).toBe('progress');

  // Reads the whole story.
  const story = page
    .getByRole('region', { name: 'Storia della chiamata' })
    .or(page.getByRole('list', { name: 'Storia della chiamata' }));
  for (const words of [
    /ha aperto la chiamata/,
    /ha allegato/,
    /ha registrato un intervento telefonico/,
    /ha registrato un’uscita/,
    /ha preso in carico/,
    /ha risolto/,
    /ha chiuso la chiamata/,
    /ha riaperto la chiamata/,
  ]) {
    await expect(story.getByText(words).first()).toBeVisible();
  }
});

/** Presses the key of an action once the dialog before it has gone and the page offers it, as a person would see. */
async function press(page: Page, key: string, action: string): Promise<void> {
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: action, exact: false }).first()).toBeVisible();
  await keys(page, key);
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** Comes to a choice with Tab and goes through it with the arrows until this one is chosen. */
async function choose(page: Page, name: string): Promise<void> {
  const option = page.getByRole('dialog').getByRole('radio', { name });
  for (let presses = 0; presses < 20 && !(await option.isChecked()); presses++) {
    const inside = await option.evaluate(
      (one) => one.closest('[role="radiogroup"]')?.contains(document.activeElement) ?? false,
    );
    await move(page, inside ? 'ArrowRight' : 'Tab');
  }
  await expect(option).toBeChecked();
}

/** Records an intervention on the call in view: kind of work, from, to. */
async function record(page: Page, mode: string, from: string, to: string): Promise<void> {
  await keys(page, 'Shift+u');
  const dialog = page.getByRole('dialog', { name: 'Registra un intervento' });
  await expect(dialog).toBeVisible();
  await choose(page, mode);
  // Yesterday: whatever the clock says now, those hours are past.
  await tabTo(page, 'Giorno');
  await keys(page, 'Control+a');
  await page.keyboard.type(
    new Intl.DateTimeFormat('it-IT', {
      timeZone: 'Europe/Rome',
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
    }).format(Date.now() - 86_400_000),
  );
  await tabTo(page, 'Inizio');
  await page.keyboard.type(from);
  await tabTo(page, 'Fine');
  await page.keyboard.type(to);
  await keys(page, 'Control+Enter');
  await expect(dialog).toHaveCount(0);
}
