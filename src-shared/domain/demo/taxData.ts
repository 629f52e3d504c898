import type { NewEvent } from '../../events/envelope.ts';
import { ACTORS } from '../../events/envelope.ts';
import { COMPANY_ID } from '../people/company.ts';
import { taxCodeLetter } from '../people/taxIds.ts';
import { vatNumber } from './identity.ts';
import type { Random } from './random.ts';

/** Customers by their place in the list who are billed in a way of their own; all others are ordinary. */
export const DEMO_SPECIAL = { publicBody: 0, exempt: 1, exporter: 2 } as const;
/** The public body's tender code (CIG): of the right shape, and none was ever given. */
export const DEMO_CIG = 'Z000000000';
const MONTHS = 'ABCDEHLMPRST';

/** The fields of the electronic invoice for the n-th customer. `person` is a private person's full name, or null. */
export function demoTaxData(
  index: number,
  vat: string | null,
  person: string | null,
  slug: string,
  random: Random,
): Readonly<Record<string, unknown>> {
  if (person !== null) return { taxCode: taxCodeOf(person, random), recipientCode: '0000000', ...TERMS };
  if (index === DEMO_SPECIAL.publicBody)
    return { form: 'public', vatNumber: null, taxCode: vat, recipientCode: 'ESEMP0', splitPayment: true, ...TERMS };
  const byPec = random.chance(0.3);
  const code = `${random.pick(['ES', 'PR'])}${String(random.int(0, 99_999)).padStart(5, '0')}`;
  const channel = byPec ? { pec: `${slug}@pec.example` } : { recipientCode: code };
  const days = random.weighted([
    [60, null],
    [25, 60],
    [15, 30],
  ] as const);
  const terms = { ...channel, paymentDays: days, paymentEndOfMonth: days === null ? null : true };
  if (index === DEMO_SPECIAL.exempt)
    return { ...terms, vat: { rate: 0, nature: 'N4', note: 'Esente art. 10 DPR 633/72' } };
  if (index === DEMO_SPECIAL.exporter)
    return { ...terms, intent: { protocol: '26010112345678901-000001', date: '2026-01-01', year: 2026 } };
  return terms;
}

const TERMS = { paymentDays: null, paymentEndOfMonth: null };

/**
 * A person's tax code with its check letter. Born in a state that has no code (Z999), so that it can be nobody's:
 * surname, name, year, month and day are put together as the tax office does (DM 23/12/1976).
 */
function taxCodeOf(fullName: string, random: Random): string {
  const [first = '', ...rest] = fullName.split(' ');
  const month = MONTHS.charAt(random.int(0, 11));
  const birth = `${random.int(50, 99)}${month}${String(random.int(1, 28)).padStart(2, '0')}`;
  const start = `${threeOf(rest.join(''))}${threeOf(first, true)}${birth}Z999`;
  return `${start}${taxCodeLetter(start)}`;
}

/** Consonants, then vowels, then X. Of a first name with four consonants or more, the second is left out. */
function threeOf(name: string, first = false): string {
  const letters = name
    .normalize('NFD')
    .toUpperCase()
    .replaceAll(/[^A-Z]/g, '');
  const consonants = letters.replaceAll(/[AEIOU]/g, '');
  const kept = first && consonants.length > 3 ? consonants.charAt(0) + consonants.slice(2) : consonants;
  return `${kept}${letters.replaceAll(/[^AEIOU]/g, '')}XXX`.slice(0, 3);
}

/** What the company prints on its bills: the IBAN is the one of the standard's own example. */
export function demoCompanyData(random: Random, at: number): NewEvent {
  const number = vatNumber(random);
  const fields = {
    vatNumber: number,
    taxCode: number,
    address: 'Via dell’Industria, 1',
    postcode: '33100',
    city: 'Udine',
    province: 'UD',
    phone: '0432 550000',
    email: 'info@assistenza.example',
    fiscalRegime: 'RF01',
    iban: 'IT60X0542811101000000123456',
    paymentDays: 30,
    paymentEndOfMonth: true,
    paymentMethod: 'MP05',
    publicSeries: 'PA',
    rea: { province: 'UD', number: '000000', capitalCents: 5_000_000, soleShareholder: false, liquidation: false },
    chargesStamp: true,
    patronDay: '07-12',
  };
  return {
    kind: 'company',
    stream: COMPANY_ID,
    type: 'company.changed',
    data: { fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [null, value]])) },
    at,
    actor: ACTORS.demo,
  };
}
