import type { TFunction } from 'i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { CONTRACT_KINDS, type ContractKind } from '#shared/domain/people/contract.ts';
import { formatPhone } from '#shared/domain/people/phones.ts';
import { formatDay } from '#shared/format/date.ts';
import type { Language } from '#shared/i18n/resources.ts';
import type { Tone } from '#renderer/ui/Tag.tsx';
import { contractTerms } from './contractTerms.ts';
import { CONTRACT_WORDS, type PeopleKind } from './specs.ts';

/** What a row says of a record. */
export interface RecordLine {
  readonly name: string;
  readonly tag: { readonly tone: Tone; readonly text: string } | null;
  readonly detail: string;
}

export interface LineContext {
  readonly t: TFunction<['people', 'common', 'billing']>;
  readonly language: Language;
  /** Today of the company's zone, `YYYY-MM-DD`. */
  readonly today: string;
  /** Names of the company's lists and of the customer's sites. */
  readonly nameOf: (id: string | null) => string;
}

type Fields = Readonly<Record<string, unknown>>;
const join = (...parts: readonly (string | null | undefined | false)[]): string => parts.filter(Boolean).join(' · ');
const text = (fields: Fields, name: string): string | null => (typeof fields[name] === 'string' ? fields[name] : null);
const list = (fields: Fields, name: string): readonly string[] =>
  Array.isArray(fields[name]) ? (fields[name] as string[]) : [];

const LINES: Readonly<
  Record<Exclude<PeopleKind, 'customer'>, (record: RecordOut, context: LineContext) => RecordLine>
> = {
  contact({ name, erased, fields }, { t, nameOf }) {
    return {
      name: erased ? t('common:states.erased') : name,
      tag: fields['unregistered'] === true ? { tone: 'warn', text: t('people:toComplete') } : null,
      detail: join(
        text(fields, 'job'),
        ...list(fields, 'phones').map(formatPhone),
        ...list(fields, 'emails'),
        nameOf(text(fields, 'site')),
      ),
    };
  },
  site({ name, fields }, { t }) {
    const town = [
      text(fields, 'postcode'),
      text(fields, 'city'),
      text(fields, 'province') && `(${String(fields['province'])})`,
    ]
      .filter(Boolean)
      .join(' ');
    const phone = text(fields, 'phone');
    const km = fields['km'];
    return {
      // The home of a person who was erased.
      name: name === '' ? t('common:states.erased') : name,
      tag: null,
      detail: join(
        text(fields, 'address'),
        town,
        phone && formatPhone(phone),
        typeof km === 'number' && t('people:page.km', { km }),
      ),
    };
  },
  asset({ name, fields }, { t, nameOf, language, today }) {
    const end = text(fields, 'warrantyEnd');
    const over = end !== null && end < today;
    const serial = text(fields, 'serial');
    const lineNumber = text(fields, 'lineNumber');
    return {
      name,
      tag:
        end === null
          ? null
          : {
              tone: over ? 'warn' : 'ok',
              text: t(over ? 'people:warrantyOver' : 'people:warrantyUntil', { date: formatDay(end, language) }),
            },
      detail: join(
        nameOf(text(fields, 'product')),
        text(fields, 'model'),
        text(fields, 'version'),
        serial && `${t('common:fields.serial')} ${serial}`,
        text(fields, 'os'),
        text(fields, 'memory'),
        lineNumber && formatPhone(lineNumber),
        text(fields, 'lineOperator'),
        nameOf(text(fields, 'site')),
      ),
    };
  },
  contract({ fields }, { t, language, today, nameOf }) {
    const kind = CONTRACT_KINDS.find((one): one is ContractKind => one === fields['sort']) ?? 'undefined';
    const from = text(fields, 'from');
    const to = text(fields, 'to');
    const products = list(fields, 'products').map((id) => nameOf(id));
    const state = validity({ from, to }, today);
    const tag: RecordLine['tag'] =
      state === 'valid'
        ? { tone: 'ok', text: t('people:page.validToday') }
        : state === 'expired'
          ? { tone: 'warn', text: t('people:page.expired', { date: formatDay(to ?? '', language) }) }
          : { tone: 'neutral', text: t('people:page.notYet', { date: formatDay(from ?? '', language) }) };
    return {
      name: t(`people:contractKind.${CONTRACT_WORDS[kind]}`),
      tag,
      detail: join(
        text(fields, 'code'),
        state === 'expired'
          ? null
          : to === null
            ? t('people:page.openEnd')
            : t('people:page.validUntil', { date: formatDay(to, language) }),
        products.length === 0 ? t('people:page.allProducts') : products.join(', '),
        ...contractTerms(fields, { t, language, nameOf }),
      ),
    };
  },
};

/** The line of a record in its section of the page. */
export function recordLine(record: RecordOut, context: LineContext): RecordLine {
  return LINES[record.kind as Exclude<PeopleKind, 'customer'>](record, context);
}

/** Does a contract hold on a day? Both its days are counted in; a missing one is open. */
export function validity(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  day: string,
): 'valid' | 'expired' | 'notYet' {
  if (to !== null && to < day) return 'expired';
  return from !== null && from > day ? 'notYet' : 'valid';
}
