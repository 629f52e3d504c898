import { formatPhone } from '../people/phones.ts';
import { displayName } from '../people/fullName.ts';
import type { Stranger } from './draft.ts';

/** A run of digits as phone numbers are written; six digits at least, so that `srl 3` is no number. */
const PHONE = /\+?\d[\d\s().\-/]{4,}\d/u;

/**
 * Reads what was typed of somebody nobody knows: `Mario Bianchi 340 123 4567`, `Mario Bianchi, Falegnameria Carso`,
 * or just a number. A comma parts the person from the company; the digits are the phone.
 */
export function readStranger(typed: string): Stranger {
  const found = PHONE.exec(typed)?.[0] ?? '';
  const digits = found.replace(/\D/g, '').length;
  const phone = digits >= 6 && digits <= 24 ? formatPhone(found) : null;
  const rest = phone === null ? typed : typed.replace(found, ' ');
  const [name = '', ...company] = rest.split(',').map((part) => part.trim().replace(/\s+/gu, ' '));
  const firm = company.filter((part) => part !== '').join(', ');
  return {
    name: name === '' ? (firm === '' ? (phone ?? typed.trim()) : firm) : displayName(name),
    phone,
    company: firm === '' ? null : firm,
  };
}
