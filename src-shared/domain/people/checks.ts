import { type Checked, SportelloError } from '../../result.ts';
import { checkPostcode, checkProvince, checkTaxCode, checkVatNumber } from './taxIds.ts';

type Fields = Readonly<Record<string, unknown>>;

const CHECKS: Readonly<Record<string, (text: string) => Checked<string>>> = {
  vatNumber: checkVatNumber,
  taxCode: checkTaxCode,
  postcode: checkAnyPostcode,
  province: checkProvince,
};
/** Reasons of the checks as screens know them. */
const REASONS: Readonly<Record<string, string>> = { check: 'checksum', date: 'checksum', country: 'format' };

/**
 * The fields as they are kept: VAT number, tax code, postcode and province in their one form. What was not typed is
 * left alone: these numbers are often learned later.
 * @throws SportelloError invalid_input naming `record.fields.<name>`
 */
export function checkedFields(fields: Fields): Fields {
  const kept: Record<string, unknown> = { ...fields };
  for (const [name, check] of Object.entries(CHECKS)) {
    const text = fields[name];
    if (typeof text !== 'string') continue;
    const checked = check(text);
    if (!checked.ok) {
      throw new SportelloError({
        code: 'invalid_input',
        field: `record.fields.${name}`,
        reason: REASONS[checked.reason] ?? checked.reason,
      });
    }
    kept[name] = checked.value;
  }
  return kept;
}

/** An Italian postcode, or one of abroad written with its country in front: `SI-5000`, `A-9500`. */
function checkAnyPostcode(text: string): Checked<string> {
  const abroad = text.trim().toUpperCase();
  return /^[A-Z]{1,3}-[A-Z0-9][A-Z0-9 -]{1,8}$/.test(abroad) ? { ok: true, value: abroad } : checkPostcode(text);
}
