import { type Checked, SportelloError } from '../../result.ts';
import { checkCig, checkCup, checkIban, checkWithholdingCause } from './billingIds.ts';
import { checkPostcode, checkProvince, checkRecipientCode, checkTaxCode, checkVatNumber } from './taxIds.ts';

type Fields = Readonly<Record<string, unknown>>;
type Check = (text: string) => Checked<string>;

const CHECKS: Readonly<Record<string, Check>> = {
  vatNumber: checkVatNumber,
  taxCode: checkTaxCode,
  postcode: checkAnyPostcode,
  province: checkProvince,
  recipientCode: checkRecipientCode,
  iban: checkIban,
  cig: checkCig,
  cup: checkCup,
};
/** Checked parts of fields that have some. */
const PARTS: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  rea: { province: checkProvince },
  withholding: { cause: checkWithholdingCause },
};
/** Reasons of the checks as screens know them. */
const REASONS: Readonly<Record<string, string>> = { check: 'checksum', date: 'checksum', country: 'format' };

/**
 * The fields as they are kept: tax numbers, postcode, province, recipient code, IBAN and the codes of public tenders in their one
 * form. What was not typed is left alone: these numbers are often learned later. `present` holds the record's fields before the
 * change: whether a recipient code has the right length depends on whose it is.
 * @throws SportelloError invalid_input naming `record.fields.<name>`
 */
export function checkedFields(fields: Fields, present: Fields = {}): Fields {
  const kept = checkEach(fields, CHECKS, 'record.fields');
  for (const [name, checks] of Object.entries(PARTS)) {
    const parts = fields[name];
    if (typeof parts === 'object' && parts !== null)
      kept[name] = checkEach(parts as Fields, checks, `record.fields.${name}`);
  }
  if ('recipientCode' in fields || 'form' in fields) checkRecipient({ ...present, ...kept });
  return kept;
}

function checkEach(fields: Fields, checks: Readonly<Record<string, Check>>, path: string): Record<string, unknown> {
  const kept: Record<string, unknown> = { ...fields };
  for (const [name, check] of Object.entries(checks)) {
    const text = fields[name];
    if (typeof text !== 'string') continue;
    const checked = check(text);
    if (!checked.ok) {
      throw new SportelloError({
        code: 'invalid_input',
        field: `${path}.${name}`,
        reason: REASONS[checked.reason] ?? checked.reason,
      });
    }
    kept[name] = checked.value;
  }
  return kept;
}

/** Six characters for a public body, seven for all others (check 00427 of the exchange system). */
function checkRecipient({ form, recipientCode }: Fields): void {
  if (typeof recipientCode !== 'string' || typeof form !== 'string') return;
  const office = form === 'public';
  if (recipientCode.length === (office ? 6 : 7)) return;
  throw new SportelloError({
    code: 'invalid_input',
    field: 'record.fields.recipientCode',
    reason: office ? 'recipientPublic' : 'recipientPrivate',
  });
}

/** An Italian postcode, or one of abroad written with its country in front: `SI-5000`, `A-9500`. */
function checkAnyPostcode(text: string): Checked<string> {
  const abroad = text.trim().toUpperCase();
  return /^[A-Z]{1,3}-[A-Z0-9][A-Z0-9 -]{1,8}$/.test(abroad) ? { ok: true, value: abroad } : checkPostcode(text);
}
