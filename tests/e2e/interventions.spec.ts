import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { ADMIN, addOperator, ask, expect, run, setUp, signIn, test } from './support/desk.ts';

const CUSTOMER = {
  name: 'Rossi Mobili srl',
  form: 'company',
  code: null,
  vatNumber: null,
  taxCode: null,
  address: null,
  postcode: null,
  city: null,
  province: null,
  phones: [],
  emails: [],
  prospect: false,
  overdue: false,
  technician: null,
  notes: null,
} as const;
const HOUR = 3_600_000;

/** Some service of the company: a call needs one. */
async function aService(page: Page): Promise<string> {
  const { services } = await ask(page, 'catalog.get', {});
  return services[0]?.id ?? '';
}

/** A call of a customer with a site 19 km away. */
async function aCall(page: Page, overdue = false): Promise<{ ticket: string; number: string; customer: string }> {
  const { id: customer } = await run(page, 'people.add', {
    record: { kind: 'customer', fields: { ...CUSTOMER, overdue } },
  });
  const site = await run(page, 'people.add', {
    record: {
      kind: 'site',
      fields: {
        customer,
        name: 'Stabilimento',
        address: null,
        postcode: null,
        city: null,
        province: null,
        phone: null,
        km: 19,
        notes: null,
      },
    },
  });
  const call = await run(page, 'ticket.open', {
    channel: 'phone',
    problem: 'Laser fermo dopo cambio lente',
    customer,
    site: site.id,
    question: false,
    service: await aService(page),
  });
  return { ticket: call.id, number: call.number, customer };
}

async function openCall(page: Page, ticket: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0] ?? ''}#/queue/${ticket}`);
  await expect(page.getByRole('article')).toContainText('Laser fermo');
}

test('a visit is planned from the call, warns of an overlap, and stands in the log', async ({ page, desk }) => {
  await setUp(page, desk);
  const paolo = await addOperator(page, { name: 'Paolo Ferri', login: 'pf', roles: ['technician'] });
  const { ticket, number } = await aCall(page);
  // The company's tomorrow, whatever day it is where the tests run.
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format(Date.now() + 24 * HOUR);
  const tomorrow = new Date(`${day}T13:00:00Z`);
  await run(page, 'intervention.plan', {
    ticket,
    mode: 'phone',
    operator: paolo,
    start: tomorrow.getTime(),
    end: tomorrow.getTime() + HOUR,
  });
  await openCall(page, ticket);
  await page.keyboard.press('u');
  const dialog = page.getByRole('dialog', { name: 'Pianifica un intervento' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('radio', { name: 'Sul posto' }).click();
  await dialog.getByRole('combobox', { name: 'Tecnico' }).fill('paolo');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Giorno').first().fill('domani');
  await dialog.getByLabel('Inizio').fill('14:30');
  await expect(dialog.getByLabel('Fine')).toHaveValue('15:30');
  await expect(dialog.getByRole('status')).toContainText('Paolo Ferri ha già:');
  await expectAccessible(page);
  await dialog.getByLabel('Inizio').fill('16');
  await expect(dialog.getByRole('status')).toContainText('nessun altro impegno');
  await dialog.getByLabel('Fine').fill('quando capita');
  await dialog.getByRole('button', { name: 'Pianifica' }).click();
  await expect(dialog.getByLabel('Fine')).toHaveAccessibleDescription(/Ora non riconosciuta/);
  await expect(dialog.getByLabel('Fine')).toBeFocused();
  await dialog.getByLabel('Fine').fill('18');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('article')).toContainText('Paolo Ferri');

  await page.keyboard.press('i');
  const log = page.getByRole('grid', { name: 'Interventi' });
  await expect(log).toBeFocused();
  await page.keyboard.press('3');
  const next = new Date().getMonth() === tomorrow.getMonth() ? 0 : 1;
  if (next === 1) await page.keyboard.press('+');
  await expect(log.getByRole('row', { name: /16:00–18:00/ })).toContainText(number);
  await expectAccessible(page);
});

test('overdue payments: the call is logged, a visit is a manager’s word, and the reason is said', async ({
  page,
  desk,
}) => {
  await setUp(page, desk);
  await addOperator(page, { name: 'Paolo Ferri', login: 'pf', roles: ['technician'] });
  const { ticket } = await aCall(page, true);
  await run(page, 'session.signOut', {});
  await signIn(page, 'pf', ADMIN.password);
  await openCall(page, ticket);
  await page.keyboard.press('u');
  const dialog = page.getByRole('dialog', { name: 'Pianifica un intervento' });
  await expect(dialog.getByRole('note')).toContainText('insoluti');
  await dialog.getByRole('radio', { name: 'Sul posto' }).click();
  await dialog.getByRole('button', { name: 'Pianifica' }).click();
  await expect(dialog.getByRole('radiogroup', { name: 'Modalità' })).toHaveAccessibleDescription(
    /la decide un responsabile/,
  );
  await dialog.getByRole('radio', { name: 'Telefonico' }).click();
  await dialog.getByRole('button', { name: 'Pianifica' }).click();
  await expect(dialog).toHaveCount(0);
});

test('a visit is recorded: hours as they are written, km from the site, expenses, parts; then corrected', async ({
  page,
  desk,
}) => {
  await setUp(page, desk);
  const { ticket } = await aCall(page);
  await openCall(page, ticket);
  await page.keyboard.press('Shift+U');
  const dialog = page.getByRole('dialog', { name: 'Registra un intervento' });
  await dialog.getByRole('radio', { name: 'Sul posto' }).click();
  await dialog.getByLabel('Giorno').first().fill('ieri');
  await dialog.getByLabel('Partenza').fill('8');
  await dialog.getByLabel('Arrivo').fill('8:40');
  await dialog.getByLabel('Inizio').fill('8:45');
  await dialog.getByLabel('Fine', { exact: true }).fill('8:15');
  await dialog.getByRole('button', { name: 'Registra', exact: true }).click();
  await expect(dialog.getByLabel('Fine', { exact: true })).toHaveAccessibleDescription(
    'Viene prima del passo precedente',
  );
  await dialog.getByLabel('Fine', { exact: true }).fill('10:15');
  await dialog.getByLabel('Pause').fill('15');
  await expect(dialog.getByText('1 h 15 min')).toBeVisible();
  await dialog.getByLabel('Rientro').fill('10:50');
  await expect(dialog.getByText('Dagli orari: 1 h 15 min')).toBeVisible();
  await dialog.getByRole('button', { name: 'Usa 38 km' }).click();
  await dialog.getByLabel('Lavoro svolto').fill('Taratura sensore altezza con dima');
  await dialog.getByRole('radio', { name: 'Risolto' }).click();
  await dialog.getByRole('button', { name: 'Aggiungi una spesa' }).click();
  await page.keyboard.type('Casello');
  await page.keyboard.press('Tab');
  await page.keyboard.type('4,5');
  await dialog.getByRole('button', { name: 'Aggiungi un ricambio' }).click();
  await page.keyboard.type('Lente 2"');
  await dialog.getByLabel('Matricola').fill('L-77');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  const { rows } = await ask(page, 'interventions.list', { ticket });
  expect(rows[0]).toMatchObject({
    status: 'done',
    mode: 'onsite',
    workMinutes: 75,
    travelMinutes: 75,
    km: 38,
    expenseCents: 450,
    outcome: 'solved',
  });

  await page.keyboard.press('i');
  await page.keyboard.press('3');
  const log = page.getByRole('grid', { name: 'Interventi' });
  if (new Date(Date.now() - 24 * HOUR).getMonth() !== new Date().getMonth()) await page.keyboard.press('-');
  await expect(log.getByRole('row', { name: /Totale/ })).toContainText('1 h 15 min');
  await log.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Dettagli dell’intervento' })).toContainText('Lente 2" (L-77)');
  await expectAccessible(page);
  await page.keyboard.press('c');
  const correct = page.getByRole('dialog', { name: 'Correggi l’intervento' });
  await correct.getByLabel('Km').fill('40');
  await correct.getByRole('button', { name: 'Salva la correzione' }).click();
  await expect(correct.getByLabel('Perché lo correggi')).toHaveAccessibleDescription('Da compilare');
  await correct.getByLabel('Perché lo correggi').fill('Letto male');
  await page.keyboard.press('Control+Enter');
  await expect(correct).toHaveCount(0);
  await expect(log.getByRole('row', { name: /Totale/ })).toContainText('40');
});

test('the timer runs in the status line; stopping it fills the record in; closing loses nothing', async ({
  page,
  desk,
}) => {
  await setUp(page, desk);
  const { ticket, number } = await aCall(page);
  await openCall(page, ticket);
  await page.keyboard.press('u');
  const plan = page.getByRole('dialog', { name: 'Pianifica un intervento' });
  await plan.getByRole('radio', { name: 'Teleassistenza' }).click();
  await plan.getByRole('button', { name: 'Avvia ora il timer' }).click();
  await expect(plan).toHaveCount(0);
  const timer = page.getByRole('contentinfo').getByRole('button', { name: new RegExp(`Teleassistenza ${number}`) });
  await expect(timer).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+Shift+E');
  const dialog = page.getByRole('dialog', { name: 'Ferma il timer e registra' });
  await expect(dialog.getByLabel('Inizio')).not.toHaveValue('');
  await expect(dialog.getByLabel('Fine', { exact: true })).not.toHaveValue('');
  await dialog.getByLabel('Lavoro svolto').fill('Riavviato il servizio');
  await page.keyboard.press('Escape');
  await expect(timer).toBeVisible();
  await timer.click();
  await expect(dialog.getByLabel('Lavoro svolto')).toHaveValue('Riavviato il servizio');
  await dialog.getByRole('button', { name: 'Registra', exact: true }).click();
  await expect(timer).toHaveCount(0);
  const { rows } = await ask(page, 'interventions.list', { ticket });
  expect(rows[0]).toMatchObject({ status: 'done' });
  const { state } = await ask(page, 'intervention.get', { id: rows[0]?.id ?? '' });
  expect(state).toMatchObject({ workDone: 'Riavviato il servizio', fault: 'Laser fermo dopo cambio lente' });
});

test('what is planned is moved and called off with a reason; filters are kept; technicians see their own', async ({
  page,
  desk,
}) => {
  await setUp(page, desk);
  const paolo = await addOperator(page, { name: 'Paolo Ferri', login: 'pf', roles: ['technician'] });
  const { ticket } = await aCall(page);
  const { operators } = await ask(page, 'session.state', {});
  const marta = operators.find((one) => one.login === ADMIN.login)?.id ?? '';
  const soon = Date.now() + 60_000;
  await run(page, 'intervention.plan', { ticket, mode: 'remote', operator: marta, start: soon, end: soon + HOUR });
  await run(page, 'intervention.plan', { ticket, mode: 'onsite', operator: paolo, start: soon, end: soon + HOUR });
  await page.keyboard.press('i');
  await page.keyboard.press('1');
  const log = page.getByRole('grid', { name: 'Interventi' });
  await expect(log.getByRole('row', { name: /Pianificato/ })).toHaveCount(2);
  await page.getByRole('combobox', { name: 'Modalità' }).fill('teleass');
  await page.keyboard.press('Enter');
  await expect(log.getByRole('row', { name: /Pianificato/ })).toHaveCount(1);
  await log.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Annulla intervento' })).toBeVisible();
  await page.keyboard.press('x');
  const dialog = page.getByRole('dialog', { name: 'Annulla l’intervento' });
  await expect(dialog.getByLabel('Motivo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Motivo')).toHaveAccessibleDescription('Da compilare');
  await page.keyboard.type('Il cliente ha risolto');
  await page.keyboard.press('Enter');
  await expect(log.getByRole('row', { name: /Annullato/ })).toHaveCount(1);

  await run(page, 'session.signOut', {});
  await signIn(page, 'pf', ADMIN.password);
  await page.keyboard.press('i');
  await expect(page.getByRole('combobox', { name: 'Tecnico' })).toHaveValue('Paolo Ferri');
  await page.keyboard.press('1');
  await expect(log.getByRole('row', { name: /Pianificato/ })).toHaveCount(1);
});

test('empty log, English and dark, accessible', async ({ page, desk }) => {
  await setUp(page, desk, { language: 'en' });
  await run(page, 'preferences.set', { key: 'theme', value: 'dark' });
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await page.keyboard.press('i');
  await expect(page.getByText('No interventions in this period')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await expectAccessible(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Interventions as CSV' }).click();
  expect((await saving).suggestedFilename()).toMatch(/^interventions-\d{4}-\d\d-\d\d\.csv$/);
  await expect(page.getByRole('dialog')).toContainText('0 rows, complete');
});
