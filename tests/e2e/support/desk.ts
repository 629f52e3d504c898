import { test as base, expect, type Page } from '@playwright/test';
import type { CommandName, InputOf, OutputOf, QueryName } from '#shared/api/contract.ts';
import { newId } from '#shared/events/ids.ts';
import { fromWire } from '#shared/result.ts';
import { type DeskProcess, startDesk } from './deskProcess.ts';
import { readyForFaults } from './faults.ts';

/** What the tests set up when they say nothing else. */
export const COMPANY = 'Officina Meridiana srl';
export const ADMIN = { name: 'Marta Rossi', login: 'marta', password: 'quattro gatti sul tetto' } as const;

/** `test` with a desk of its own for each test: an empty folder, nothing set up. */
export const test = base.extend<{ desk: DeskProcess }>({
  // Playwright reads from this pattern which fixtures must be there first: any one will do.
  desk: async ({ browserName: _browser }, provide, info) => {
    const desk = await startDesk();
    await provide(desk);
    await desk.close();
    // What a desk said as it broke is the first thing to read of a test that failed.
    if (info.status !== info.expectedStatus) process.stderr.write(desk.complaints());
  },
  page: async ({ page }, provide) => {
    await readyForFaults(page);
    // The browser gives a chooser of files to the test only once somebody listens for it: from the beginning, so that a
    // test's own listener, added with the key it is waiting for, is never too late.
    page.on('filechooser', () => undefined);
    await provide(page);
  },
});

/** Calls the desk with the session of the page, for what a test needs but is not about. Throws the desk's typed error. */
export async function ask<N extends QueryName>(page: Page, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  return (await call(page, name, input)) as OutputOf<N>;
}

/** As `ask`, for commands; the command id is made here. */
export async function run<N extends CommandName>(
  page: Page,
  name: N,
  input: Omit<InputOf<N>, 'commandId'>,
): Promise<OutputOf<N>> {
  const commandId = newId(Date.now(), (n) => crypto.getRandomValues(new Uint8Array(n)));
  return (await call(page, name, { ...input, commandId })) as OutputOf<N>;
}

async function call(page: Page, name: string, input: unknown): Promise<unknown> {
  const response = await page.request.post(new URL('/api/call', page.url()).href, { data: { name, input } });
  const reply = (await response.json()) as { result?: unknown; error?: unknown };
  if (reply.error !== undefined) throw fromWire(reply.error);
  return reply.result;
}

export interface SetUp {
  language?: 'it' | 'en';
  demo?: boolean;
}

/** Opens the desk with its company, its default lists and ADMIN signed in, without going through the set-up page. */
export async function setUp(
  page: Page,
  desk: DeskProcess,
  { language = 'it', demo = false }: SetUp = {},
): Promise<void> {
  await page.goto(desk.url);
  await run(page, 'setup.create', { company: { name: COMPANY, language }, admin: { ...ADMIN, email: null }, demo });
  await page.goto(desk.url.split('?')[0] ?? desk.url);
  await expect(page.getByRole('navigation', { name: language === 'it' ? 'Sezioni' : 'Sections' })).toBeVisible();
}

/** Signs in on the page that asks who is there, with the keyboard. */
export async function signIn(
  page: Page,
  login: string = ADMIN.login,
  password: string = ADMIN.password,
): Promise<void> {
  await page.getByRole('combobox', { name: /^(Operatore|Operator)$/ }).fill(login);
  await page.keyboard.press('Enter');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: /Sezioni|Sections/ })).toBeVisible();
}

/** Adds an operator with a password; `page` must have an administrator signed in. Gives the id. */
export async function addOperator(
  page: Page,
  fields: { name: string; login: string; roles?: ('operator' | 'technician' | 'manager' | 'admin')[] },
): Promise<string> {
  const { groups } = await ask(page, 'catalog.get', {});
  const record = {
    kind: 'operator',
    fields: { roles: ['operator'], email: null, language: null, groups: groups.map((one) => one.id), ...fields },
  } as const;
  const { id } = await run(page, 'operator.add', { record });
  await run(page, 'operator.setPassword', { operator: id, password: ADMIN.password });
  return id;
}

export { expect };
