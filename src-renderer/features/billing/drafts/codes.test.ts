import { expect, test } from 'vitest';
import type { DraftBill } from '#shared/api/billShapes.ts';
import { codesAsked, isReady, typedCodes } from './codes.ts';

const draft = (key: string, asks: DraftBill['asks'], ...reasons: string[]): DraftBill => ({
  key,
  customer: 'c',
  customerName: 'Comune di Prova',
  contractKinds: [],
  interventions: 1,
  late: 0,
  workMinutes: 0,
  travelMinutes: 0,
  km: 0,
  expenseCents: 0,
  partCents: 0,
  netCents: 100,
  vatCents: 22,
  totalCents: 122,
  payCents: 100,
  covered: false,
  asks,
  problems: reasons.map((reason) => ({ reason, field: null, id: null })),
});

test('either code is enough, and a code may be added to the one the contract says', () => {
  const [none, cigOnly] = [draft('a', ['cig', 'cup'], 'codesMissing'), draft('b', ['cup'])];
  expect(codesAsked([cigOnly, none, draft('c', []), draft('d', ['cup'], 'buyerMissing')])).toEqual([none, cigOnly]);
  expect([isReady(none, {}), isReady(cigOnly, {})]).toEqual([false, true]);
  expect(isReady(none, { a: { cig: '', cup: 'B51J12000370007' } })).toBe(true);
  expect(isReady(none, { a: { cig: 'Z123456789', cup: ' ' } })).toBe(true);
  expect(typedCodes({ a: { cig: ' ', cup: ' B51J12000370007' } }, 'a')).toEqual({ cig: null, cup: 'B51J12000370007' });
});
