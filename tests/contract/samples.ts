import type { CommandName, InputOf } from '#shared/api/contract.ts';
import type { RecordKind } from '#shared/domain/kinds.ts';
import { PRICES } from '../support/prices.ts';

/** Ids of things that exist in the store a sample is for. */
export interface World {
  readonly ticket: string;
  readonly other: string;
  readonly solved: string;
  readonly closed: string;
  readonly waiting: string;
  readonly operator: string;
  readonly colleague: string;
  readonly customer: string;
  readonly second: string;
  readonly contact: string;
  readonly site: string;
  readonly asset: string;
  readonly product: string;
  readonly type: string;
  readonly service: string;
  readonly group: string;
  readonly notice: string;
  readonly planned: string;
  readonly sparePart: string;
  readonly priceList: string;
  readonly request: string;
  readonly bill: string;
  readonly view: string;
  readonly upload: string;
  readonly lastCommand: string;
  readonly now: number;
}

type Sample<N extends CommandName> = (world: World) => Omit<InputOf<N>, 'commandId'>;

/** Commands that take a desk apart or are about sessions: they have tests of their own. */
type Elsewhere =
  | `session.${string}`
  | `setup.${string}`
  | `store.${string}`
  | `recovery.${string}`
  | `person.${string}`;

/** One valid input of every other command; a new command without one does not compile. */
export const SAMPLES: { readonly [N in Exclude<CommandName, Elsewhere>]: Sample<N> } = {
  'operator.setPassword': (w) => ({ operator: w.colleague, password: 'una-parola-lunga' }),
  'billing.add': () => ({
    record: { kind: 'sparePart', fields: { name: 'Lente', code: null, priceCents: 12_000, serialised: true } },
  }),
  'billing.change': (w) => ({ id: w.sparePart, record: { kind: 'sparePart', fields: { priceCents: 13_000 } } }),
  'billing.retire': (w) => ({ kind: 'sparePart', id: w.sparePart, retired: true, reason: null }),
  'intervention.override': (w) => ({ id: w.planned, line: 'labour', netCents: 5000, reason: 'Accordo' }),
  'intervention.unsettle': (w) => ({ id: w.planned, reason: 'Il pacchetto era un altro' }),
  'intervention.hold': (w) => ({ id: w.planned, hold: 'disputed', reason: 'Contestato' }),
  'bill.confirm': () => ({ month: '2026-10', date: '2026-10-31' }),
  'bill.export': (w) => ({ ids: [w.bill], format: 'csv' }),
  'bill.reverse': (w) => ({ id: w.bill, date: '2026-11-02', reason: 'Errore' }),
  'phone.keep': (w) => ({ source: 'centralino', contacts: [[w.now, 'assistenza', 'answered', 12, 180, 1, w.ticket]] }),
  'views.add': () => ({
    view: { name: 'Per tipologia', roles: ['manager'], view: { rows: ['type'] }, period: 'last12', chart: 'bars' },
  }),
  'views.change': (w) => ({ id: w.view, view: { name: 'Per tipo' } }),
  'views.retire': (w) => ({ id: w.view, retired: true }),
  'catalog.add': () => ({ record: { kind: 'group', fields: { name: 'Nuovo gruppo', level: 2, order: 9 } } }),
  'catalog.change': (w) => ({ id: w.group, record: { kind: 'group', fields: { name: 'Altro nome', level: 3 } } }),
  'catalog.retire': (w) => ({ kind: 'group', id: w.group, retired: false, reason: 'non serve più' }),
  'notice.add': (w) => ({
    record: {
      kind: 'notice',
      fields: {
        title: 'Guasto',
        answer: 'Ci stiamo lavorando',
        product: w.product,
        type: w.type,
        service: w.service,
        urgency: 'high',
        blocked: null,
        active: true,
      },
    },
  }),
  'notice.change': (w) => ({
    id: w.notice,
    record: { kind: 'notice', fields: { title: 'Guasto risolto', active: false } },
  }),
  'notice.retire': (w) => ({ kind: 'notice', id: w.notice, retired: true, reason: null }),
  'operator.add': (w) => ({
    record: {
      kind: 'operator',
      fields: {
        name: 'Nuovo Operatore',
        login: `nuovo${w.lastCommand.slice(-8)}`,
        email: 'a@example.org',
        roles: ['operator'],
        groups: [w.group],
        language: 'it',
      },
    },
  }),
  'operator.change': (w) => ({
    id: w.colleague,
    record: { kind: 'operator', fields: { name: 'Collega', email: 'b@example.org' } },
  }),
  'operator.retire': (w) => ({ kind: 'operator', id: w.colleague, retired: false, reason: null }),
  'company.change': () => ({
    id: '00000000000000000000000000',
    record: { kind: 'company', fields: { name: 'Azienda', lockMinutes: 20, remoteHelp: null } },
  }),
  'people.add': (w) => ({
    record: {
      kind: 'contact',
      fields: {
        name: 'Persona',
        customer: w.customer,
        site: null,
        job: 'ufficio',
        phones: ['0432 550112'],
        emails: ['c@example.org'],
        unregistered: false,
        notes: 'note',
      },
    },
  }),
  'people.change': (w) => ({
    id: w.contact,
    record: { kind: 'contact', fields: { name: 'Altro nome', phones: ['3331234567'] } },
  }),
  'people.retire': (w) => ({ kind: 'contact', id: w.contact, retired: false, reason: null }),
  'customer.merge': (w) => ({ id: w.second, into: w.customer }),
  'customer.unmerge': (w) => ({ id: w.second }),
  'operator.leave': (w) => ({ id: w.colleague, heir: w.operator, retire: false, note: 'cambia lavoro' }),
  'ticket.open': (w) => ({
    channel: 'phone',
    requester: w.contact,
    requesterName: 'Come si è presentato',
    requesterPhone: '0432 1234',
    customer: w.customer,
    payer: w.customer,
    asset: w.asset,
    product: w.product,
    type: w.type,
    urgency: 'high',
    blocked: true,
    contractKind: 'maintenance',
    service: w.service,
    problem: 'Si ferma',
    group: w.group,
    level: 1,
    operator: w.operator,
    system: { os: 'Windows 11', memory: '16 GB', version: '12', line: null },
    startedAt: w.now - 60_000,
    notice: w.notice,
    attachments: [{ hash: 'a'.repeat(64), name: 'registro.txt', size: 3, mime: 'text/plain' }],
    handOn: { group: w.group, level: 2, note: 'a voi' },
  }),
  'ticket.take': (w) => ({ id: w.ticket }),
  'ticket.handOn': (w) => ({ id: w.ticket, group: w.group, level: 2, operator: w.colleague, note: 'provato' }),
  'ticket.giveBack': (w) => ({ id: w.ticket, note: 'fatto' }),
  'ticket.wait': (w) => ({ id: w.ticket, reason: 'parts', until: w.now + 86_400_000, note: 'ordinati' }),
  'ticket.resume': (w) => ({ id: w.waiting, note: 'arrivati' }),
  'ticket.answer': (w) => ({ id: w.ticket, text: 'Buongiorno' }),
  'ticket.note': (w) => ({ id: w.ticket, text: 'Nota' }),
  'ticket.phone': (w) => ({
    id: w.ticket,
    text: 'richiamato',
    direction: 'out',
    reached: true,
    number: '0432 1',
    minutes: 5,
  }),
  'ticket.attach': (w) => ({
    id: w.ticket,
    file: { hash: 'b'.repeat(64), name: 'a.png', size: 10, mime: 'image/png' },
  }),
  'ticket.detach': (w) => ({ id: w.ticket, hash: 'b'.repeat(64) }),
  'ticket.ask': (w) => ({ id: w.ticket, operator: w.colleague, text: 'Hai idee?' }),
  'ticket.solve': (w) => ({ id: w.ticket, solution: 'Riavviato', told: true }),
  'ticket.tell': (w) => ({ id: w.solved, how: 'phone', note: 'detto' }),
  'ticket.close': (w) => ({ id: w.solved, end: 'phone', note: 'chiusa' }),
  'ticket.reopen': (w) => ({ id: w.closed, reason: 'ancora' }),
  'ticket.change': (w) => ({
    id: w.ticket,
    fields: { urgency: 'low', blocked: null, title: 'Titolo', problem: 'Problema', product: w.product },
    reason: 'sbagliato',
  }),
  'ticket.moveCustomer': (w) => ({ id: w.ticket, customer: w.second, requester: w.contact, reason: 'sbagliato' }),
  'ticket.tie': (w) => ({ id: w.ticket, notice: w.notice }),
  'ticket.duplicate': (w) => ({ id: w.ticket, of: w.other }),
  'ticket.unduplicate': (w) => ({ id: w.ticket }),
  'ticket.copy': (w) => ({ id: w.ticket }),
  'ticket.request': (w) => ({
    id: w.ticket,
    priceList: w.priceList,
    mode: 'onsite',
    urgent: false,
    minutes: 120,
    km: 40,
    text: 'Sostituzione della lente',
    validUntil: null,
  }),
  'ticket.answerRequest': (w) => ({
    id: w.ticket,
    request: w.request,
    answer: 'accepted',
    date: '2026-01-02',
    name: 'Persona',
    means: 'phone',
    note: '',
  }),
  'tickets.assign': (w) => ({
    ids: [w.ticket, w.other],
    group: w.group,
    level: 2,
    operator: w.colleague,
    note: 'a te',
  }),
  'tickets.set': (w) => ({
    ids: [w.ticket],
    fields: { urgency: 'medium', type: w.type, product: w.product, blocked: false, service: w.service },
  }),
  'tickets.close': (w) => ({ ids: [w.ticket], end: 'visit', solution: 'fatto', told: true }),
  'tickets.undo': (w) => ({ of: w.lastCommand }),
  'files.begin': (w) => ({ upload: w.upload, size: 10 }),
  'files.write': (w) => ({ upload: w.upload, offset: 0, bytes: new Uint8Array([1, 2, 3]) }),
  'files.finish': (w) => ({ upload: w.upload }),
  'files.stop': (w) => ({ upload: w.upload }),
  'intervention.plan': (w) => ({
    ticket: w.ticket,
    mode: 'onsite',
    operator: w.operator,
    others: [w.colleague],
    start: w.now + 3_600_000,
    end: w.now + 7_200_000,
    notes: 'portare dima',
  }),
  'intervention.replan': (w) => ({
    id: w.planned,
    operator: w.colleague,
    start: w.now + 3_600_000,
    end: w.now + 7_200_000,
  }),
  'intervention.start': (w) => ({ what: { ticket: w.ticket, mode: 'phone' } }),
  'intervention.record': (w) => ({
    ticket: w.ticket,
    mode: 'remote',
    operator: w.operator,
    fields: {
      start: w.now - 7_200_000,
      end: w.now - 3_600_000,
      breakMinutes: 5,
      km: 12,
      travelMinutes: 20,
      expenses: [{ what: 'parcheggio', cents: 250 }],
      parts: [{ what: 'lente', serial: 'L-1', quantity: 1, sparePart: w.sparePart }],
      notes: 'fatto',
      outcome: 'solved',
      others: [],
    },
  }),
  'intervention.change': (w) => ({ id: w.planned, fields: { notes: 'altro', km: 4 }, reason: 'errore' }),
  'intervention.cancel': (w) => ({ id: w.planned, reason: 'non serve' }),
  'intervention.sign': (w) => ({ id: w.planned, signer: 'Persona', signature: [[0, 0, 1000, 400]], remark: '' }),
  'intervention.reopenReport': (w) => ({ id: w.planned, reason: 'km sbagliati' }),
  'visits.open': () => ({}),
  'preferences.set': () => ({ key: 'prova', value: { a: [1, 'due', null] } }),
  'drafts.save': (w) => ({ id: w.upload, value: { problema: 'mezzo scritto' } }),
  'drafts.drop': (w) => ({ id: w.upload }),
};

/** Kinds with no command like the others': the company is there from the set-up, a period is the run's, a view is its maker's. */
type MadeElsewhere = 'company' | 'period' | 'view' | 'phoneDay';

/** One valid record of every kind with the command that adds it, every reference filled in. */
export const RECORD_SAMPLES: {
  readonly [K in Exclude<RecordKind, MadeElsewhere>]: readonly [
    command: CommandName & `${string}.add`,
    fields: (world: World) => Readonly<Record<string, unknown>>,
  ];
} = {
  customer: [
    'people.add',
    (w) => ({
      ...PLACE,
      name: 'Ditta',
      form: 'company',
      code: 'D1',
      vatNumber: null,
      taxCode: null,
      phones: [],
      emails: [],
      prospect: false,
      overdue: false,
      technician: w.colleague,
      notes: null,
    }),
  ],
  site: [
    'people.add',
    (w) => ({ ...PLACE, customer: w.customer, name: 'Sede', phone: '0432 550112', km: 12, notes: null }),
  ],
  contact: [
    'people.add',
    (w) => ({
      name: 'Persona',
      customer: w.customer,
      site: w.site,
      job: null,
      phones: [],
      emails: [],
      unregistered: false,
      notes: null,
    }),
  ],
  asset: [
    'people.add',
    (w) => ({
      customer: w.customer,
      site: w.site,
      product: w.product,
      name: 'Laser',
      sort: 'machine',
      serial: '1',
      model: null,
      version: null,
      os: null,
      memory: null,
      lineNumber: null,
      lineOperator: null,
      remoteId: null,
      warrantyEnd: '2027-01-31',
      notes: null,
    }),
  ],
  contract: [
    'people.add',
    (w) => ({
      customer: w.customer,
      sort: 'maintenance',
      code: 'M1',
      from: '2026-01-01',
      to: null,
      products: [w.product],
      assets: [w.asset],
      notes: null,
      priceList: w.priceList,
      visits: [
        {
          key: 'k1',
          title: 'Manutenzione',
          mode: 'onsite',
          minutes: 60,
          startMinute: 540,
          technician: w.colleague,
          service: w.service,
          from: '2026-01-01',
          every: { by: 'days', days: 90 },
        },
      ],
    }),
  ],
  product: ['catalog.add', () => ({ name: 'Prodotto', family: 'software', letter: null, order: 9 })],
  type: ['catalog.add', () => ({ name: 'Tipo', family: 'machine', letter: null, order: 9, other: false })],
  group: ['catalog.add', () => ({ name: 'Gruppo', level: 2, order: 9 })],
  service: [
    'catalog.add',
    (w) => ({ name: 'Servizio', access: 'contract', group: w.group, level: 1, letter: null, order: 9 }),
  ],
  route: [
    'catalog.add',
    (w) => ({
      product: w.product,
      type: w.type,
      family: null,
      service: w.service,
      group: w.group,
      level: 2,
      order: 9,
    }),
  ],
  template: [
    'catalog.add',
    (w) => ({
      name: 'Modello',
      letter: null,
      order: 9,
      product: w.product,
      type: w.type,
      service: w.service,
      urgency: null,
      blocked: null,
      problem: 'Non parte',
      request: { priceList: w.priceList, mode: 'onsite', minutes: 60, text: 'Visita', validDays: 30 },
    }),
  ],
  notice: [
    'notice.add',
    (w) => ({
      title: 'Guasto',
      answer: 'Ci lavoriamo',
      product: w.product,
      type: w.type,
      service: w.service,
      urgency: null,
      blocked: null,
      active: true,
    }),
  ],
  operator: [
    'operator.add',
    (w) => ({
      name: 'Operatore',
      login: `altro${w.lastCommand.slice(-8)}`,
      email: null,
      roles: ['technician'],
      groups: [w.group],
      language: null,
    }),
  ],
  priceList: ['billing.add', () => PRICES],
  pack: [
    'billing.add',
    (w) => ({
      customer: w.customer,
      name: 'Pacchetto',
      unit: 'minutes',
      quantity: 600,
      priceCents: 50_000,
      vat: PRICES.vat,
      boughtOn: '2026-01-01',
      expiresOn: null,
      toBill: true,
      bill: null,
      notes: null,
    }),
  ],
  sparePart: ['billing.add', () => ({ name: 'Lente', code: 'L', priceCents: 12_000, serialised: true })],
};

const PLACE = { address: 'Via Roma, 1', postcode: '33100', city: 'Udine', province: 'UD' };
