import { expect, it } from 'vitest';
import { tableCsv } from '#renderer/features/statistics/tableCsv.ts';
import { statsTable } from './statsTable.ts';

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

it('gives accounting hours and euro with decimals as the reader writes them', () => {
  const table = statsTable([group], titles, (one) => one.name);
  expect(tableCsv(table, 'it')).toContain('"Rossi; figli";3;"1,5";"0,33";84;"4,50";"1234,56";"-0,05"');
  expect(tableCsv(table, 'en')).toContain('"Rossi; figli",3,1.5,0.33,84,4.50,1234.56,-0.05');
});
