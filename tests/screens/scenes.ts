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

/** Every screen. Keys are those a person would press. */
export const SCENES: readonly Scene[] = [
  { name: 'set-up', world: 'new', play: async (page) => page.getByRole('heading').first().waitFor() },
  { name: 'sign-in', world: 'demo', play: async (page) => page.getByRole('heading').first().waitFor() },
  { name: 'queue-empty', world: 'empty', play: at('#/queue') },
  { name: 'queue', world: 'demo', readme: true, play: at('#/queue', ['j']) },
  { name: 'queue-dark', world: 'demo', readme: true, readmeTheme: 'dark', play: at('#/queue', ['j', 'j', 'j']) },
  { name: 'queue-grouped', world: 'demo', play: at('#/queue', ['g']) },
  { name: 'queue-filters', world: 'demo', play: at('#/queue', ['f']) },
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
  { name: 'settings', world: 'demo', play: at('#/admin') },
  { name: 'store', world: 'demo', play: at('#/store') },
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
