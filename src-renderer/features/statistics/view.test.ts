import { expect, it } from 'vitest';
import { encodeView } from './encodeView.ts';
import { PERIODS, periodName, periodOf } from '#shared/domain/statistics/periods.ts';
import { decodeView, firstView } from './view.ts';

it('names periods around today, and finds their name again', () => {
  expect(periodOf('last12', '2026-02-28')).toEqual({ from: '2025-03-01', to: '2026-02-28' });
  expect(periodOf('lastMonth', '2026-01-31')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  expect(periodOf('lastYear', '2026-11-26')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  for (const name of PERIODS) expect(periodName(periodOf(name, '2026-11-26'), '2026-11-26')).toBe(name);
  expect(periodName({ from: '2026-01-02', to: null }, '2026-11-26')).toBeNull();
});

it('comes back from an address as it was, and takes no other', () => {
  const view = { ...firstView('matrix', '2026-11-26'), filter: { customer: ['è un’altra cosa'] } };
  expect(decodeView(encodeView(view))).toEqual(view);
  expect(encodeView(view)).toMatch(/^[\w-]+$/);
  for (const text of ['', 'x', '%%%', btoa('{"rows":["nobody"]}'), btoa('[]')]) expect(decodeView(text)).toBeNull();
});
