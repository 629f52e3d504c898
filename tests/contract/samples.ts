import type { CommandName, InputOf } from '#shared/api/contract.ts';

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
  readonly asset: string;
  readonly product: string;
  readonly type: string;
  readonly service: string;
  readonly group: string;
  readonly notice: string;
  readonly planned: string;
  readonly upload: string;
  readonly lastCommand: string;
  readonly now: number;
}

type Sample<N extends CommandName> = (world: World) => Omit<InputOf<N>, 'commandId'>;

/** Commands that take a desk apart or are about sessions: they have tests of their own. */
type Elsewhere = `session.${string}` | `setup.${string}` | `store.${string}` | `person.${string}`;

/** One valid input of every other command; a new command without one does not compile. */
export const SAMPLES: { readonly [N in Exclude<CommandName, Elsewhere>]: Sample<N> } = {
  'operator.setPassword': (w) => ({ operator: w.colleague, password: 'una-parola-lunga' }),
  'catalog.add': () => ({ record: { kind: 'group', fields: { name: 'Nuovo gruppo', level: 2, order: 9 } } }),
  'catalog.change': (w) => ({ id: w.group, record: { kind: 'group', fields: { name: 'Altro nome', level: 3 } } }),
  'catalog.retire': (w) => ({ kind: 'group', id: w.group, retired: true, reason: 'non serve più' }),
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
  'tickets.close': (w) => ({ ids: [w.ticket], end: 'visit', solution: 'fatto' }),
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
      parts: [{ what: 'lente', serial: 'L-1', quantity: 1 }],
      notes: 'fatto',
      outcome: 'solved',
      others: [],
    },
  }),
  'intervention.change': (w) => ({ id: w.planned, fields: { notes: 'altro', km: 4 }, reason: 'errore' }),
  'intervention.cancel': (w) => ({ id: w.planned, reason: 'non serve' }),
  'preferences.set': () => ({ key: 'prova', value: { a: [1, 'due', null] } }),
  'drafts.save': (w) => ({ id: w.upload, value: { problema: 'mezzo scritto' } }),
  'drafts.drop': (w) => ({ id: w.upload }),
};
