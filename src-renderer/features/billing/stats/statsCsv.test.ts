import { describe, expect, it } from 'vitest';
import { statsCsv } from './statsCsv.ts';

const titles = {
  name: 'Cliente',
  interventions: 'Interventi',
  hours: 'Ore',
  travel: 'Viaggio',
  km: 'Km',
  expenses: 'Spese',
  net: 'Imponibile',
  billed: 'Fatturato',
};
const group = {
  key: 'a',
  name: 'Rossi; figli',
  interventions: 3,
  workMinutes: 90,
  travelMinutes: 20,
  km: 84,
  expenseCents: 450,
  netCents: 123_456,
  billedCents: -5,
  ids: [],
};

describe('the statistic as CSV', () => {
  it('has decimals as the reader writes them', () => {
    expect(statsCsv([group], titles, 'it')).toContain('"Rossi; figli";3;"1,50";"0,33";84;"4,50";"1234,56";"-0,05"');
    expect(statsCsv([{ ...group, name: 'Rossi' }], titles, 'en')).toContain('Rossi,3,1.50,0.33,84,4.50,1234.56,-0.05');
  });
  it('runs no formula', () => {
    expect(statsCsv([{ ...group, name: '=cmd|x' }], titles, 'it')).toContain("'=cmd|x;3");
  });
});
