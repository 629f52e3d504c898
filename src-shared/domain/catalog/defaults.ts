import type { NewEvent } from '../../events/envelope.ts';
import type { DecideContext } from '../decision.ts';
import { addRecord } from '../record/decide.ts';
import type { RecordDefinition } from '../record/record.ts';
import { callType, type Family, group, product, route, service } from './catalog.ts';

type Language = 'it' | 'en';
type Names = Readonly<Record<Language, string>>;

const PRODUCTS: readonly { name: Names; family: Family; letter: string }[] = [
  { name: { it: 'Software Alfa', en: 'Software Alfa' }, family: 'software', letter: 'a' },
  { name: { it: 'Software Beta', en: 'Software Beta' }, family: 'software', letter: 'b' },
  { name: { it: 'Software Gamma', en: 'Software Gamma' }, family: 'software', letter: 'g' },
  { name: { it: 'Software Eta', en: 'Software Eta' }, family: 'software', letter: 't' },
  { name: { it: 'Software Epsilon', en: 'Software Epsilon' }, family: 'software', letter: 'e' },
  { name: { it: 'Laser', en: 'Laser' }, family: 'machine', letter: 'l' },
];

const TYPES: readonly { name: Names; family: Family; letter: Names; other?: boolean }[] = [
  { name: { it: 'Difetti del programma', en: 'Program defects' }, family: 'software', letter: { it: 'd', en: 'd' } },
  { name: { it: 'Output errati', en: 'Wrong output' }, family: 'software', letter: { it: 'o', en: 'w' } },
  { name: { it: 'Perdita di dati', en: 'Data loss' }, family: 'software', letter: { it: 'p', en: 'l' } },
  { name: { it: 'Anomalie bloccanti', en: 'Blocking anomalies' }, family: 'software', letter: { it: 'b', en: 'b' } },
  { name: { it: 'Crash del programma', en: 'Program crash' }, family: 'software', letter: { it: 'c', en: 'c' } },
  { name: { it: 'Altro', en: 'Other' }, family: 'software', letter: { it: 'a', en: 'o' }, other: true },
  { name: { it: 'Rotture pezzi', en: 'Broken parts' }, family: 'machine', letter: { it: 'p', en: 'p' } },
  { name: { it: 'Tagli errati', en: 'Wrong cuts' }, family: 'machine', letter: { it: 't', en: 'c' } },
  { name: { it: 'Blocco macchina', en: 'Machine block' }, family: 'machine', letter: { it: 'b', en: 'm' } },
  { name: { it: 'Blocco collegamenti', en: 'Connection block' }, family: 'machine', letter: { it: 'c', en: 'n' } },
  { name: { it: 'Altro', en: 'Other' }, family: 'machine', letter: { it: 'a', en: 'o' }, other: true },
];

const GROUPS: readonly { key: string; name: Names; level: number }[] = [
  { key: 'first', name: { it: 'Primo livello', en: 'First line' }, level: 1 },
  { key: 'software', name: { it: 'Software', en: 'Software' }, level: 2 },
  { key: 'laser', name: { it: 'Laser', en: 'Laser' }, level: 2 },
  { key: 'development', name: { it: 'Sviluppo', en: 'Development' }, level: 3 },
];

const SERVICES: readonly {
  key: string;
  name: Names;
  access: 'free' | 'contract';
  group: string;
  level: number;
  letter: string;
}[] = [
  {
    key: 'base',
    name: { it: 'Informazioni', en: 'Information' },
    access: 'free',
    group: 'first',
    level: 1,
    letter: 'i',
  },
  {
    key: 'software',
    name: { it: 'Assistenza software', en: 'Software support' },
    access: 'contract',
    group: 'first',
    level: 1,
    letter: 's',
  },
  {
    key: 'machine',
    name: { it: 'Assistenza macchine', en: 'Machine support' },
    access: 'contract',
    group: 'first',
    level: 1,
    letter: 'm',
  },
  {
    key: 'onsite',
    name: { it: 'Assistenza sul posto', en: 'On-site support' },
    access: 'contract',
    group: 'laser',
    level: 2,
    letter: 'p',
  },
];

/** What the software type "program defects", or *other*, is called by default: Italian, English. */
export function defaultTypeNames(which: 'defects' | 'other'): readonly [it: string, en: string] {
  const found = TYPES.find(
    (one) => one.family === 'software' && (which === 'other' ? one.other === true : one.name.en === 'Program defects'),
  );
  return found === undefined ? [which, which] : [found.name.it, found.name.en];
}

/**
 * The lists a new company starts from, each entry of which an administrator may change or retire: products, types in
 * their two families, groups with levels, services, and the rules that lead from product family to service.
 */
export function defaultCatalog(language: Language, ctx: DecideContext): { events: NewEvent[]; groups: string[] } {
  const events: NewEvent[] = [];
  const add = (definition: RecordDefinition, fields: Record<string, unknown>): string => {
    const decision = addRecord(definition, fields, ctx);
    events.push(...decision.events);
    return decision.result.id;
  };
  PRODUCTS.forEach((one, order) =>
    add(product, { name: one.name[language], family: one.family, letter: one.letter, order }),
  );
  TYPES.forEach((one, order) =>
    add(callType, {
      name: one.name[language],
      family: one.family,
      letter: one.letter[language],
      order,
      other: one.other ?? false,
    }),
  );
  const groups = new Map(
    GROUPS.map((one, order) => [one.key, add(group, { name: one.name[language], level: one.level, order })]),
  );
  const services = new Map(
    SERVICES.map((one, order) => [
      one.key,
      add(service, {
        name: one.name[language],
        access: one.access,
        group: groups.get(one.group) ?? null,
        level: one.level,
        letter: one.letter,
        order,
      }),
    ]),
  );
  const families: readonly (readonly [Family, string])[] = [
    ['software', 'software'],
    ['machine', 'machine'],
  ];
  families.forEach(([family, key], order) =>
    add(route, {
      product: null,
      type: null,
      family,
      service: services.get(key) ?? '',
      group: groups.get('first') ?? null,
      level: 1,
      order,
    }),
  );
  return { events, groups: [...groups.values()] };
}
