import { SportelloError } from '../../result.ts';
import type { DecideContext } from '../decision.ts';
import { sameValue } from '../field.ts';
import type { RecordState } from '../record/record.ts';
import { requireKnown } from '../ticket/open.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a bill says of a pack: it cannot change while the bill stands. */
const SOLD = ['customer', 'unit', 'quantity', 'priceCents', 'vat', 'boughtOn'] as const;
/** What the minutes taken from a pack were counted by: it stays from the first billed work that used it. */
const USED = ['customer', 'unit', 'quantity', 'boughtOn'] as const;
const FEE = ['feeCents', 'feePeriod', 'feeVat', 'from'] as const;

/**
 * What must hold between the fields of a contract, a price list or a pack. `given` are the fields typed, `before` the
 * record as it stood (null when it is new). Only what is typed now is held against who types it.
 * @throws SportelloError invalid_input naming `record.fields.<name>`: beforeTheOther, required, setByRun, packUsedLater;
 *   not_found on `record.fields.priceList`; refused: packBilled, packUsed
 */
export function checkBillingRecord(kind: string, given: Fields, before: RecordState | null, ctx: DecideContext): void {
  const whole = { ...before?.fields, ...defined(given) };
  if (kind === 'contract') {
    requireKnown('priceList', given['priceList'], 'record.fields.priceList', ctx);
    checkOrder(given, whole, 'from', 'to');
    checkFee(given, whole);
  } else if (kind === 'priceList') {
    checkOrder(given, whole, 'from', 'to');
  } else if (kind === 'pack') {
    checkOrder(given, whole, 'boughtOn', 'expiresOn');
    checkPack(given, before, ctx);
  }
}

/**
 * A pack that was sold on a bill or used by billed work stays: bills and ledger name it.
 * @throws SportelloError refused: packInUse
 */
export function checkRetirePack(state: RecordState, ctx: DecideContext): void {
  const sold = typeof state.fields['bill'] === 'string';
  if (sold || ctx.billing.packLastUsed(state.id) !== null)
    throw new SportelloError({ code: 'refused', field: 'id', reason: 'packInUse', safe: 'nothingChanged' });
}

function checkOrder(given: Fields, whole: Fields, first: string, last: string): void {
  const [from, to] = [whole[first], whole[last]];
  if (typeof from !== 'string' || typeof to !== 'string' || from <= to) return;
  const named = typeof given[last] === 'string' ? last : typeof given[first] === 'string' ? first : null;
  if (named === null) return;
  throw new SportelloError({
    code: 'invalid_input',
    field: `record.fields.${named}`,
    reason: 'beforeTheOther',
    params: { other: named === last ? first : last },
  });
}

/** A fee is billed by its period from the contract's first day, with its VAT: none of the three can be guessed. */
function checkFee(given: Fields, whole: Fields): void {
  const cents = whole['feeCents'];
  if (typeof cents !== 'number' || cents === 0 || FEE.every((name) => given[name] === undefined)) return;
  const missing = FEE.find((name) => (whole[name] ?? null) === null);
  if (missing !== undefined)
    throw new SportelloError({ code: 'invalid_input', field: `record.fields.${missing}`, reason: 'required' });
}

function checkPack(given: Fields, before: RecordState | null, ctx: DecideContext): void {
  const bill = before?.fields['bill'] ?? null;
  if (given['bill'] !== undefined && !sameValue(given['bill'], bill))
    throw new SportelloError({ code: 'invalid_input', field: 'record.fields.bill', reason: 'setByRun' });
  if (before === null) return;
  const changes = (name: string): boolean =>
    given[name] !== undefined && !sameValue(given[name], before.fields[name] ?? null);
  const refuse = (name: string | undefined, reason: 'packBilled' | 'packUsed'): void => {
    if (name !== undefined) throw new SportelloError({ code: 'refused', field: `record.fields.${name}`, reason });
  };
  if (bill !== null) refuse(SOLD.find(changes), 'packBilled');
  if (!USED.some(changes) && !changes('expiresOn')) return;
  const last = ctx.billing.packLastUsed(before.id);
  if (last === null) return;
  refuse(USED.find(changes), 'packUsed');
  const until = given['expiresOn'];
  if (typeof until === 'string' && until < last)
    throw new SportelloError({ code: 'invalid_input', field: 'record.fields.expiresOn', reason: 'packUsedLater' });
}

function defined(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
