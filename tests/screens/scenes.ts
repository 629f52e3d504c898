import type { Page } from '@playwright/test';
import { newId } from '#shared/events/ids.ts';
import { fillWeek } from './agendaWeek.ts';
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

/** Nothing is on its way any more. */
async function loaded(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[role="status"] > .sr-only') === null);
  await page.waitForTimeout(300);
}

/** A view of the statistics, and keys pressed on it. The first question reads all calls: it is waited for. */
const statistics =
  (part: string, ...keys: readonly string[]) =>
  async (page: Page): Promise<void> => {
    await enter(page, `#/statistics/${part}`);
    await page.waitForTimeout(600);
    await loaded(page);
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(500);
    }
  };

/** Views kept and pinned, then the dashboard with them. */
const dashboard = async (page: Page): Promise<void> => {
  const views = [
    ['matrix', 'Chiamate per operatore'],
    ['analysis', 'Mese per mese'],
    ['progress', 'In corso per tipologia'],
  ] as const;
  for (const [part, name] of views) {
    await statistics(part, 'Control+s')(page);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(700);
    await page.keyboard.press('Shift+P');
    await page.waitForTimeout(200);
  }
  await statistics('dashboard')(page);
  await loaded(page);
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

/** The calendar of a full week; of one person, the first technician's. */
const agenda =
  (view: 'team' | 'week' | 'today') =>
  async (page: Page): Promise<void> => {
    await enter(page, '#/agenda');
    const from = new Date();
    from.setDate(from.getDate() - 8);
    const { total } = (await call(page, 'interventions.list', { from: from.getTime(), limit: 1 })) as { total: number };
    if (total < 20) await fillWeek((name, input) => call(page, name, input));
    await call(page, 'preferences.set', { key: 'agenda.view', value: view });
    await enter(page, '#/agenda');
    if (view !== 'team') {
      await page.getByRole('combobox', { name: /^(Tecnico|Technician)$/ }).click();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(500);
    }
  };

/** The recording form of a visit. */
async function recordVisit(page: Page): Promise<void> {
  await onTicket('Shift+U')(page);
  await page.getByRole('radio', { name: /^(Sul posto|On site)$/ }).click();
  await page.waitForTimeout(400);
}

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
  {
    name: 'board-visits',
    world: 'demo',
    play: async (page) => {
      await agenda('team')(page);
      await enter(page, '#/board');
    },
  },
  { name: 'agenda-empty', world: 'empty', play: at('#/agenda') },
  { name: 'agenda-team', world: 'demo', readme: true, play: agenda('team') },
  { name: 'agenda-week', world: 'demo', play: agenda('week') },
  { name: 'agenda-today', world: 'demo', play: agenda('today') },
  {
    name: 'report',
    world: 'demo',
    readme: true,
    play: async (page) => {
      await agenda('team')(page);
      await page.locator('[data-visit][aria-label^="Svolto"], [data-visit][aria-label^="Done"]').first().click();
      await page.waitForTimeout(500);
      await page.keyboard.press('f');
      await page.waitForTimeout(900);
    },
  },
  { name: 'record-visit', world: 'demo', play: recordVisit },
  { name: 'intervention-request', world: 'demo', play: onTicket('Shift+R') },
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
  { name: 'statistics-live', world: 'demo', play: statistics('live') },
  {
    name: 'statistics-live-calls',
    world: 'demo',
    play: async (page) => {
      await statistics('live')(page);
      await page
        .getByRole('button', { name: /^\d+ (da assegnare|unassigned)$/ })
        .first()
        .click();
      await page.waitForTimeout(400);
    },
  },
  { name: 'statistics-empty', world: 'empty', play: statistics('matrix') },
  { name: 'statistics-live-empty', world: 'empty', play: statistics('live') },
  {
    name: 'statistics-shares',
    world: 'demo',
    play: async (page) => {
      await statistics('matrix')(page);
      await page.getByRole('button', { name: /^(Misura|Measure): / }).click();
      await page.getByRole('menuitemcheckbox', { name: /^% (della riga|of the row)$/ }).click();
      await page.keyboard.press('Escape');
      await page.waitForTimeout(500);
    },
  },
  { name: 'statistics-progress', world: 'demo', play: statistics('progress') },
  {
    name: 'statistics-matrix',
    world: 'demo',
    readme: true,
    play: async (page) => {
      await statistics('matrix')(page);
      await page.getByRole('grid', { name: /Matrix/ }).focus();
      for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
      await page.waitForTimeout(700);
    },
  },
  { name: 'statistics-analysis', world: 'demo', play: statistics('analysis') },
  { name: 'statistics-assigned', world: 'demo', play: statistics('assigned') },
  { name: 'statistics-interventions', world: 'demo', play: statistics('interventions') },
  { name: 'statistics-interventions-empty', world: 'empty', play: statistics('interventions') },
  { name: 'statistics-interventions-how', world: 'demo', play: statistics('interventions', 'h') },
  { name: 'statistics-billing', world: 'demo', play: statistics('billing') },
  { name: 'statistics-solutions', world: 'demo', play: statistics('solutions') },
  { name: 'statistics-solutions-empty', world: 'empty', play: statistics('solutions') },
  { name: 'statistics-staffing', world: 'demo', readme: true, play: statistics('staffing') },
  { name: 'statistics-staffing-how', world: 'demo', play: statistics('staffing', 'h') },
  { name: 'statistics-staffing-empty', world: 'empty', play: statistics('staffing') },
  { name: 'statistics-contacts', world: 'demo', play: statistics('contacts') },
  {
    name: 'statistics-contacts-phone',
    world: 'demo',
    play: async (page) => {
      await statistics('contacts', 'b')(page);
      await page.getByRole('grid', { name: /Contatti|Contacts/ }).focus();
      for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
      await page.waitForTimeout(500);
    },
  },
  { name: 'statistics-contacts-empty', world: 'empty', play: statistics('contacts') },
  { name: 'statistics-contacts-how', world: 'demo', play: statistics('contacts', 'h') },
  { name: 'statistics-import', world: 'demo', play: statistics('contacts', 'Control+o') },
  { name: 'statistics-dashboard', world: 'demo', readme: true, play: dashboard },
  { name: 'statistics-dashboard-empty', world: 'empty', play: statistics('dashboard') },
  { name: 'statistics-new-view', world: 'demo', play: statistics('dashboard/new') },
  { name: 'statistics-keep', world: 'demo', play: statistics('matrix', 'Control+s') },
  { name: 'statistics-how', world: 'demo', play: statistics('analysis', 'h') },
  { name: 'statistics-filter', world: 'demo', play: statistics('matrix', 'f') },
  { name: 'billing', world: 'demo', play: at('#/billing', ['1', '-']) },
  { name: 'billing-draft', world: 'demo', readme: true, play: at('#/billing', ['1', '-', 'ArrowDown', 'Enter']) },
  { name: 'billing-confirm', world: 'demo', play: at('#/billing', ['1', '-', 'Control+Enter']) },
  { name: 'billing-bills', world: 'demo', play: at('#/billing', ['2', 'y', 'Enter']) },
  { name: 'billing-statistic', world: 'demo', play: at('#/billing', ['3']) },
  { name: 'billing-empty', world: 'empty', play: at('#/billing', ['1']) },
  { name: 'bills-empty', world: 'empty', play: at('#/billing', ['2']) },
  { name: 'settings', world: 'demo', play: at('#/admin') },
  { name: 'settings-types', world: 'demo', play: setting(/^(Tipologie|Types)/) },
  { name: 'settings-operators', world: 'demo', play: setting(/^(Operatori|Operators)/) },
  { name: 'settings-add', world: 'demo', play: setting(/^(Tipologie|Types)/, 'a') },
  {
    name: 'settings-price-list',
    world: 'demo',
    play: async (page, { language }) => {
      await enter(page, '#/admin');
      const name = language === 'it' ? 'Tariffari' : 'Price lists';
      await page.getByRole('option', { name, exact: true }).click();
      await page.getByRole('listbox', { name, exact: true }).getByRole('option').first().click();
      await page.waitForTimeout(350);
    },
  },
  {
    name: 'customer-packs',
    world: 'demo',
    play: async (page, { language }) => {
      await enter(page, '#/customers');
      await page.keyboard.press('j');
      await page.getByRole('tab', { name: language === 'it' ? 'Pacchetti' : 'Packs' }).click();
      await page.waitForTimeout(500);
    },
  },
  { name: 'customer-tax', world: 'demo', play: at('#/customers', ['j', 'f']) },
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
