import type { Page } from '@playwright/test';
import { newId } from '#shared/events/ids.ts';
import { LOGIN, PASSWORD, type World } from './demoFolder.ts';

/** Where a scene is played. */
export interface Stage {
  readonly url: string;
  readonly language: 'it' | 'en';
  readonly theme: 'light' | 'dark';
  /** Takes the desk away from the page. */
  readonly stop: () => Promise<void>;
}

/** One screen in one state, as a person would come to it. */
export interface Scene {
  readonly name: string;
  readonly world: World;
  readonly readme?: boolean;
  readonly readmeTheme?: 'light' | 'dark';
  readonly play: (page: Page, stage: Stage) => Promise<void>;
}

async function call(page: Page, name: string, input: Record<string, unknown>): Promise<unknown> {
  const commandId = newId(Date.now(), (n) => crypto.getRandomValues(new Uint8Array(n)));
  const response = await page.request.post(new URL('/api/call', page.url()).href, {
    data: { name, input: { ...input, commandId } },
  });
  const reply = (await response.json()) as { result?: unknown; error?: unknown };
  if (reply.error !== undefined) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
  return reply.result;
}

/** Signs in and comes to a place of the address bar. */
async function enter(page: Page, hash: string): Promise<void> {
  await call(page, 'session.signIn', { login: LOGIN, password: PASSWORD });
  // A card another scene left unfinished would come back over this one.
  for (const { id } of (await call(page, 'drafts.list', {})) as { id: string }[])
    await call(page, 'drafts.drop', { id });
  await page.goto(new URL(`/${hash}`, page.url()).href);
  await page.reload();
  await page.getByRole('navigation').first().waitFor();
  await page.waitForTimeout(400);
}

const at =
  (hash: string, keys: readonly string[] = []) =>
  async (page: Page): Promise<void> => {
    await enter(page, hash);
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(350);
    }
  };

/** The page of the oldest stopped machine in the queue, and keys pressed on it. */
const onTicket =
  (...keys: readonly string[]) =>
  async (page: Page): Promise<void> => {
    await at('#/queue', ['j', 'Enter', ...keys])(page);
  };

/** One list of the settings, and keys pressed on it. */
const setting =
  (name: RegExp, ...keys: readonly string[]) =>
  async (page: Page): Promise<void> => {
    await enter(page, '#/admin');
    await page.getByRole('option', { name }).click();
    await page.waitForTimeout(400);
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(350);
    }
  };

/** Every screen. Keys are those a person would press. */
export const SCENES: readonly Scene[] = [
  { name: 'set-up', world: 'new', play: async (page) => page.getByRole('heading').first().waitFor() },
  { name: 'sign-in', world: 'demo', play: async (page) => page.getByRole('heading').first().waitFor() },
  { name: 'queue-empty', world: 'empty', play: at('#/queue') },
  { name: 'queue', world: 'demo', readme: true, play: at('#/queue', ['j']) },
  { name: 'queue-dark', world: 'demo', readme: true, readmeTheme: 'dark', play: at('#/queue', ['j', 'j', 'j']) },
  { name: 'queue-grouped', world: 'demo', play: at('#/queue', ['g']) },
  { name: 'queue-filters', world: 'demo', play: at('#/queue', ['f']) },
  { name: 'queue-selected', world: 'demo', play: at('#/queue', ['j', 'x', 'j', 'x', 'j', 'x']) },
  { name: 'queue-bulk-assign', world: 'demo', play: at('#/queue', ['j', 'x', 'j', 'x', 'a']) },
  { name: 'queue-table', world: 'demo', play: at('#/queue', ['v']) },
  { name: 'ticket-hand-on', world: 'demo', play: onTicket('a') },
  { name: 'ticket-wait', world: 'demo', play: onTicket('w') },
  { name: 'ticket-solve', world: 'demo', play: onTicket('p', 'r') },
  { name: 'ticket-plan', world: 'demo', play: onTicket('u') },
  { name: 'ticket-record', world: 'demo', play: onTicket('Shift+u') },
  { name: 'ticket-duplicate', world: 'demo', play: onTicket('Shift+d') },
  { name: 'ticket-customer', world: 'demo', play: onTicket('Shift+k') },
  { name: 'ticket-facts', world: 'demo', play: onTicket('e') },
  { name: 'ticket-phone-log', world: 'demo', play: onTicket('h') },
  {
    name: 'ticket-more',
    world: 'demo',
    play: async (page) => {
      await onTicket()(page);
      await page.getByRole('button', { name: /^(Altre azioni|More actions)$/ }).click();
      await page.waitForTimeout(300);
    },
  },
  { name: 'mine-empty', world: 'empty', play: at('#/mine') },
  { name: 'mine', world: 'demo', play: at('#/mine', ['j']) },
  {
    name: 'card',
    world: 'demo',
    readme: true,
    play: async (page) => {
      await enter(page, '#/queue');
      await page.keyboard.press('n');
      await page.waitForTimeout(400);
      await page.keyboard.type('srl');
      await page.waitForTimeout(700);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(500);
      await page.keyboard.type('La stampa della fattura si ferma con un errore');
      await page.waitForTimeout(900);
    },
  },
  { name: 'card-empty', world: 'empty', play: at('#/queue', ['n']) },
  { name: 'board', world: 'demo', readme: true, play: at('#/board') },
  { name: 'board-empty', world: 'empty', play: at('#/board') },
  { name: 'interventions', world: 'demo', play: at('#/interventions') },
  { name: 'interventions-empty', world: 'empty', play: at('#/interventions') },
  { name: 'customers', world: 'demo', readme: true, play: at('#/customers', ['j']) },
  { name: 'customers-empty', world: 'empty', play: at('#/customers') },
  { name: 'customer-add', world: 'demo', play: at('#/customers', ['Shift+N']) },
  { name: 'customer-edit', world: 'demo', play: at('#/customers', ['j', 'e']) },
  {
    name: 'customer-merge',
    world: 'demo',
    play: async (page) => {
      await at('#/customers', ['j'])(page);
      await page
        .getByRole('button', { name: /^(Altre azioni|More actions)$/ })
        .last()
        .click();
      await page.getByRole('menuitem', { name: /doppione|duplicate|Unisci|Merge/i }).click();
      await page.waitForTimeout(400);
    },
  },
  { name: 'settings', world: 'demo', play: at('#/admin') },
  { name: 'settings-types', world: 'demo', play: setting(/^(Tipologie|Types)/) },
  { name: 'settings-operators', world: 'demo', play: setting(/^(Operatori|Operators)/) },
  { name: 'settings-add', world: 'demo', play: setting(/^(Tipologie|Types)/, 'a') },
  { name: 'store', world: 'demo', play: at('#/store') },
  { name: 'store-checked', world: 'demo', play: at('#/store', ['b', 'v']) },
  {
    name: 'store-exports',
    world: 'demo',
    play: async (page) => {
      await enter(page, '#/store');
      await page
        .getByRole('button', { name: /(in|as) CSV$/ })
        .first()
        .click();
      await page.waitForTimeout(2_500);
    },
  },
  {
    name: 'personal-menu',
    world: 'demo',
    play: async (page) => {
      await enter(page, '#/queue');
      await page.getByRole('button', { name: /(menu personale|personal menu)$/ }).click();
      await page.waitForTimeout(300);
    },
  },
  { name: 'switch-operator', world: 'demo', play: at('#/queue', ['Control+Shift+U']) },
  {
    name: 'parked',
    world: 'demo',
    play: async (page) => {
      await enter(page, '#/queue');
      for (const [caller, problem] of [
        ['srl', 'Il programma si chiude da solo'],
        ['spa', 'Non stampa le etichette'],
      ] as const) {
        await page.keyboard.press('Control+Shift+Space');
        await page.waitForTimeout(400);
        await page.keyboard.type(caller);
        await page.waitForTimeout(700);
        await page.keyboard.press('Enter');
        await page.waitForTimeout(400);
        await page.keyboard.type(problem);
      }
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+j');
      await page.waitForTimeout(400);
    },
  },
  {
    name: 'palette',
    world: 'demo',
    readme: true,
    play: async (page) => {
      await enter(page, '#/queue');
      await page.keyboard.press('Control+k');
      await page.waitForTimeout(300);
      await page.keyboard.type('stampa fattura');
      await page.waitForTimeout(700);
    },
  },
  { name: 'keys', world: 'demo', play: at('#/queue', ['?']) },
  { name: 'ticket-unknown', world: 'empty', play: at('#/queue/01aaaaaaaaaaaaaaaaaaaaaaaa') },
  { name: 'locked', world: 'demo', play: at('#/queue', ['Control+Shift+L']) },
  {
    name: 'desk-gone',
    world: 'gone',
    play: async (page, stage) => {
      await enter(page, '#/queue');
      await stage.stop();
      await page.keyboard.press('m');
      await page.waitForTimeout(800);
    },
  },
];
