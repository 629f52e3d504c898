import { ACTORS, type NewEvent } from '../../../events/envelope.ts';
import { ROBOT } from './columns.ts';

/** Records that the log only names; each gets a name people can say and keeps the log's own value. */
export type LogRecordKind = 'customer' | 'product' | 'service' | 'group' | 'operator';
type Language = 'it' | 'en';

const WORDS: Readonly<Record<LogRecordKind, Readonly<Record<Language, string>>>> = {
  customer: { it: 'Cliente', en: 'Customer' },
  product: { it: 'Prodotto', en: 'Product' },
  service: { it: 'Servizio', en: 'Service' },
  group: { it: 'Gruppo', en: 'Group' },
  operator: { it: 'Operatore', en: 'Operator' },
};
/** Imported lists come after the company's own. */
const ORDER = 1000;

/** `Value 12` of a customer column is `Cliente 12`; a value of another shape is its own name. */
export function logRecordName(kind: LogRecordKind, value: string, language: Language): string {
  const n = /^Value (\d+)$/.exec(value)?.[1];
  return n === undefined ? value : `${WORDS[kind][language]} ${n}`;
}

/** What makes the record exist. The robot is retired at once: it signs nothing and nothing is assigned to it. */
export function logRecordEvents(
  kind: LogRecordKind,
  id: string,
  value: string,
  language: Language,
  at: number,
): NewEvent[] {
  const event = (verb: string, data: Readonly<Record<string, unknown>>): NewEvent => ({
    kind,
    stream: id,
    type: `${kind}.${verb}`,
    data,
    at,
    actor: ACTORS.import,
  });
  const added = event('added', { fields: fieldsOf(kind, value, language) });
  const robot = kind === 'operator' && value === ROBOT;
  return robot
    ? [
        added,
        event('retired', {
          reason: language === 'it' ? 'Chiude da solo: non è una persona' : 'Closes by itself: not a person',
        }),
      ]
    : [added];
}

function fieldsOf(kind: LogRecordKind, value: string, language: Language): Record<string, unknown> {
  const name = logRecordName(kind, value, language);
  const order = ORDER + Math.min(8999, Number(/\d{1,6}$/.exec(value)?.[0] ?? 0));
  switch (kind) {
    case 'customer':
      return {
        name,
        form: 'company',
        code: value.length <= 40 ? value : null,
        phones: [],
        emails: [],
        prospect: false,
        overdue: false,
      };
    case 'product':
      return { name, family: 'software', letter: null, order };
    case 'service':
      return { name, access: 'free', group: null, level: 1, letter: null, order };
    case 'group':
      return { name, level: 1, order };
    case 'operator':
      return {
        name,
        login: name.toLowerCase().replace(/\s+/g, ''),
        email: null,
        roles: ['operator', 'technician'],
        groups: [],
        language: null,
      };
  }
}
