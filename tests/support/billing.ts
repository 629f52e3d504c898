import { openStatistics } from '#main/store/statistics/open.ts';
import { contract, type CommandName, type InputOf, type OutputOf, type QueryName } from '#shared/api/contract.ts';
import type { PriceList } from '#shared/domain/billing/priceList.ts';
import type { DecideContext, Decision } from '#shared/domain/decision.ts';
import type { InterventionState } from '#shared/domain/intervention/state.ts';
import { COMPANY_ID } from '#shared/domain/people/company.ts';
import { newId } from '#shared/events/ids.ts';
import { createBillingHandlers } from '#main/core/bind/billing.ts';
import type { EffectContext, QueryContext } from '#main/core/handlers.ts';
import { save } from '#main/store/log/save.ts';
import { loadState } from '#main/store/log/streams.ts';
import type { Search } from '#main/store/search/search.ts';
import type { Store } from '#main/store/store.ts';
import { add, open } from './calls.ts';
import { act, freshMemory, OPERATOR } from './stores.ts';
import type { TestPorts } from './ports.ts';

const VAT = { rate: 2200, nature: null, note: null } as const;
const HOUR = 3_600_000;

/** 60 EUR an hour whatever is done, nothing rounded, no call-out, 0.50 EUR a km both ways. */
export const PLAIN: PriceList = {
  name: 'Tariffe',
  from: null,
  to: null,
  standard: true,
  rates: [
    { mode: 'phone', level: null, centsPerHour: 6000 },
    { mode: 'remote', level: null, centsPerHour: 6000 },
    { mode: 'onsite', level: null, centsPerHour: 6000 },
  ],
  minimumMinutes: { phone: 0, remote: 0, onsite: 0 },
  rounding: { unit: 1, direction: 'none' },
  clock: { dayFrom: 0, dayTo: 1440, eveningTo: 1440 },
  bands: { ordinary: 100, evening: 100, night: 100, saturday: 100, holiday: 100, holidayNight: 100 },
  urgentPercent: 100,
  packByFactor: false,
  callOutCents: 0,
  travel: { by: 'km', legs: 'both', kmMillis: 500, includedKm: 0, centsPerHour: 0 },
  partsMarkupPercent: 0,
  vat: VAT,
  notes: null,
};

/** What was done, as a test says it. */
export interface Done {
  readonly customer: string | null;
  /** Start, `2026-03-10T09:00` in Rome's winter or summer time as UTC says it: `Z` is put behind. */
  readonly at: string;
  readonly minutes: number;
  readonly contractKind?: 'maintenance' | 'chargeable' | 'prepaid' | 'undefined';
  readonly contract?: string;
  readonly fields?: Partial<InterventionState>;
}

/** A company that can bill, in memory. */
export interface BillingDesk {
  readonly store: Store;
  readonly ports: TestPorts;
  readonly close: () => void;
  readonly run: <N extends CommandName>(
    name: N,
    input: Omit<InputOf<N>, 'commandId'>,
    commandId?: string,
  ) => Promise<OutputOf<N>>;
  /** A command outside the log. */
  readonly effect: <N extends CommandName>(name: N, input: Omit<InputOf<N>, 'commandId'>) => Promise<OutputOf<N>>;
  readonly ask: <N extends QueryName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;
  readonly customer: (name: string, fields?: Readonly<Record<string, unknown>>) => string;
  readonly contract: (fields: Readonly<Record<string, unknown>>) => string;
  readonly pack: (customer: string, minutes: number, fields?: Readonly<Record<string, unknown>>) => string;
  /** Work recorded on a call of its own; gives its id. */
  readonly done: (what: Done) => string;
  readonly work: (id: string) => InterventionState;
}

export function billingDesk(): BillingDesk {
  const { store, close } = freshMemory();
  const ports = store.ports as TestPorts;
  const handlers = createBillingHandlers();
  act(store, () => ({
    events: [
      {
        kind: 'company',
        stream: COMPANY_ID,
        type: 'company.added',
        data: {
          fields: {
            name: 'Esempio Assistenza srl',
            language: 'it',
            lockMinutes: 0,
            vatNumber: '01234560009',
            taxCode: '01234560009',
            address: 'Via dell’Industria, 1',
            postcode: '33100',
            city: 'Udine',
            province: 'UD',
            fiscalRegime: 'RF01',
            iban: 'IT60X0542811101000000123456',
            paymentDays: 30,
            paymentEndOfMonth: true,
            publicSeries: 'PA',
          },
        },
      },
    ],
    result: null,
  }));
  add(store, 'operator', {
    name: 'Luca',
    login: 'luca',
    email: null,
    roles: ['technician'],
    groups: [],
    language: null,
  });
  add(store, 'priceList', PLAIN);
  const newCommand = (): string => newId(ports.now(), ports.randomBytes);
  return {
    store,
    ports,
    close,
    async run(name, input, commandId = newCommand()) {
      const handler = (handlers as Record<string, unknown>)[name] as {
        prepare?: () => Promise<void>;
        decide: (input: unknown, ctx: DecideContext) => Decision<OutputOf<typeof name>>;
      };
      await handler.prepare?.();
      const parsed = contract[name].input.parse({ ...input, commandId });
      ports.pass(1000);
      return save(store, { commandId, actor: OPERATOR, roles: ['manager'] }, (ctx) => handler.decide(parsed, ctx))
        .result;
    },
    async effect(name, input) {
      const { effect } = (handlers as Record<string, unknown>)[name] as {
        effect: (input: unknown, ctx: EffectContext) => Promise<OutputOf<typeof name>>;
      };
      const parsed = contract[name].input.parse({ ...input, commandId: newCommand() });
      const caller = { session: '', operator: OPERATOR, roles: ['manager' as const], locked: false };
      return contract[name].output.parse(await effect(parsed, { store, caller, now: ports.now() })) as OutputOf<
        typeof name
      >;
    },
    async ask(name, input) {
      const handler = (handlers as Record<string, unknown>)[name] as (
        input: unknown,
        ctx: QueryContext,
      ) => Promise<OutputOf<typeof name>>;
      const caller = { session: '', operator: OPERATOR, roles: ['manager' as const], locked: false };
      const ctx: QueryContext = {
        store,
        search: {} as Search,
        statistics: openStatistics(store),
        caller,
        now: ports.now(),
      };
      const answer = await handler(contract[name].input.parse(input), ctx);
      return contract[name].output.parse(answer) as OutputOf<typeof name>;
    },
    customer: (name, fields = {}) =>
      add(store, 'customer', {
        name,
        form: 'company',
        vatNumber: '01234560009',
        address: 'Via Roma, 1',
        postcode: '33100',
        city: 'Udine',
        province: 'UD',
        phones: [],
        emails: [],
        prospect: false,
        overdue: false,
        recipientCode: '0000000',
        ...fields,
      }),
    contract: (fields) => add(store, 'contract', { products: [], assets: [], from: '2026-01-01', ...fields }),
    pack: (customer, minutes, fields = {}) =>
      add(store, 'pack', {
        customer,
        name: `Pacchetto ${minutes}`,
        unit: 'minutes',
        quantity: minutes,
        priceCents: minutes * 90,
        vat: VAT,
        boughtOn: '2026-01-15',
        expiresOn: null,
        toBill: false,
        bill: null,
        notes: null,
        ...fields,
      }),
    done({ customer, at, minutes, contractKind = 'chargeable', contract: named, fields = {} }) {
      const ticket = open(store, {
        customer,
        contractKind,
        ...(named === undefined ? {} : { contract: named }),
      }).id;
      const start = Date.parse(`${at}Z`);
      const id = newCommand();
      act(store, () => ({
        events: [
          {
            kind: 'intervention',
            stream: id,
            type: 'intervention.recorded',
            data: {
              fields: {
                ticket,
                customer,
                mode: 'remote',
                operator: OPERATOR,
                start,
                end: start + minutes * 60_000,
                ...fields,
              },
            },
          },
        ],
        result: null,
      }));
      ports.pass(HOUR);
      return id;
    },
    work: (id) => loadState(store, store.db, 'intervention', id) as InterventionState,
  };
}
