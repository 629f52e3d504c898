import { ACTORS, type NewEvent } from '../../events/envelope.ts';
import type { TechnicianLevel } from '../billing/priceList.ts';
import type { Role } from '../decision.ts';
import type { ProductKey, TypeKey } from './faults/fault.ts';
import type { Random } from './random.ts';

/** Ids of the company's own lists, as the default catalogue made them. */
export interface DemoLists {
  readonly products: Readonly<Record<ProductKey, string>>;
  readonly types: Readonly<Record<TypeKey, string>>;
  readonly groups: {
    readonly first: string;
    readonly software: string;
    readonly laser: string;
    readonly development: string;
  };
  readonly services: {
    readonly base: string;
    readonly software: string;
    readonly machine: string;
    readonly onsite: string;
  };
}

/** What the generator is given to write with. */
export interface DemoPen {
  readonly random: Random;
  /** A stream id placed at `at` (ms UTC). */
  readonly newId: (at: number) => string;
  readonly lists: DemoLists;
}

/** Somebody of the staff. */
export interface DemoOperator {
  readonly id: string;
  readonly name: string;
  readonly login: string;
}

/** The six who work at the example company. */
export interface DemoStaff {
  /** Two answer the phone. */
  readonly desk: readonly [DemoOperator, DemoOperator];
  readonly software: DemoOperator;
  readonly laser: DemoOperator;
  readonly developer: DemoOperator;
  readonly manager: DemoOperator;
  readonly all: readonly DemoOperator[];
}

/** An event of a record. */
export function recordAdded(kind: string, id: string, fields: Readonly<Record<string, unknown>>, at: number): NewEvent {
  return { kind, stream: id, type: `${kind}.added`, data: { fields }, at, actor: ACTORS.demo };
}

export const DEMO_PEOPLE = {
  desk1: ['Marta', 'Bianchi'],
  desk2: ['Paolo', 'Ferri'],
  software: ['Davide', 'Conti'],
  laser: ['Luca', 'Moretti'],
  developer: ['Elena', 'Rizzi'],
  manager: ['Silvia', 'Galli'],
} as const;

/** The staff, with roles and groups; passwords are the host's affair. */
export function demoStaff(pen: DemoPen, at: number): { staff: DemoStaff; events: NewEvent[] } {
  const { groups } = pen.lists;
  const events: NewEvent[] = [];
  const hire = (
    [first, last]: readonly [string, string],
    roles: readonly Role[],
    member: readonly string[],
    technicianLevel: TechnicianLevel | null = null,
  ): DemoOperator => {
    const one = { id: pen.newId(at), name: `${first} ${last}`, login: first.toLowerCase() };
    const fields = {
      name: one.name,
      login: one.login,
      email: `${one.login}@assistenza.example`,
      roles,
      groups: member,
      language: null,
      technicianLevel,
    };
    events.push(recordAdded('operator', one.id, fields, at));
    return one;
  };
  const first = hire(DEMO_PEOPLE.desk1, ['operator'], [groups.first]);
  const second = hire(DEMO_PEOPLE.desk2, ['operator'], [groups.first]);
  const software = hire(DEMO_PEOPLE.software, ['operator', 'technician'], [groups.software], 'senior');
  const laser = hire(DEMO_PEOPLE.laser, ['operator', 'technician'], [groups.laser], 'specialist');
  const developer = hire(DEMO_PEOPLE.developer, ['technician'], [groups.development], 'specialist');
  const manager = hire(DEMO_PEOPLE.manager, ['operator', 'manager'], [groups.first, groups.software]);
  return {
    staff: {
      desk: [first, second],
      software,
      laser,
      developer,
      manager,
      all: [first, second, software, laser, developer, manager],
    },
    events,
  };
}

/** Calls that come often, with a key each. */
export function demoTemplates(pen: DemoPen, at: number): NewEvent[] {
  const { products, types, services } = pen.lists;
  const none = { product: null, type: null, service: null, urgency: null, blocked: null };
  const rows = [
    {
      ...none,
      name: 'Scarto fattura elettronica',
      letter: 'f',
      product: products.alfa,
      type: types.blocking,
      service: services.software,
      urgency: 'high',
      problem: 'Scarto della fattura elettronica con codice ',
    },
    {
      ...none,
      name: 'Password dimenticata',
      letter: 'p',
      type: types.otherSoftware,
      service: services.base,
      urgency: 'low',
      blocked: false,
      problem: 'Password dimenticata: reimpostata e comunicata.',
    },
    {
      ...none,
      name: 'Macchina ferma',
      letter: 'm',
      product: products.laser,
      type: types.machine,
      service: services.machine,
      urgency: 'high',
      blocked: true,
      problem: 'Macchina ferma con allarme ',
    },
    {
      ...none,
      name: 'Prenotazione tagliando',
      letter: 't',
      product: products.laser,
      type: types.otherMachine,
      service: services.onsite,
      urgency: 'low',
      blocked: false,
      problem: 'Prenota la manutenzione ordinaria.',
    },
  ];
  return rows.map((fields, order) => recordAdded('template', pen.newId(at), { ...fields, order }, at));
}
