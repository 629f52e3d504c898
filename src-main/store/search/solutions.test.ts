import { afterEach, expect, test } from 'vitest';
import { solutionAsk } from '#shared/api/standardViews.ts';
import { add, open, work } from '../../../tests/support/calls.ts';
import type { TestPorts } from '../../../tests/support/ports.ts';
import { freshMemory } from '../../../tests/support/stores.ts';
import { openSearch } from './open.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0).reverse()) close();
});

function begin() {
  const { store, close } = freshMemory();
  closing.push(close);
  const search = openSearch(':memory:', store, store.ports);
  closing.push(search.close);
  const solved = (problem: string, solution: string, over: { type?: string; product?: string } = {}): string => {
    const { id } = open(store, { problem, ...over });
    (store.ports as TestPorts).pass(60_000);
    work(store, 'solve', { id, solution, told: true });
    return id;
  };
  const find = (input: object = {}, whole = false) =>
    search.solutions({ ask: solutionAsk.parse(input), limit: 200, whole });
  return { store, search, solved, find };
}

test('solutions with the same words are one, whatever their case and spaces, with how often they served', () => {
  const { solved, find, search } = begin();
  const first = solved('La stampante non stampa', 'Riavviato lo spooler.');
  const second = solved('Stampa ferma in ufficio', 'riavviato  LO spooler');
  solved('Stampa storta', 'Cambiato il rullo');
  solved('Monitor nero', 'Riavviato lo spooler.');
  const found = find({ text: 'stampa' });
  expect(found).toMatchObject({ calls: 3, distinct: 2, partial: false, indexing: false });
  expect(found.solutions[0]).toMatchObject({
    call: second,
    times: 2,
    reopened: 0,
    solution: { text: 'riavviato LO spooler' },
  });
  const ask = solutionAsk.parse({ text: 'stampa' });
  const alike = search.solvedAlike({ ask, call: first, limit: 10 });
  expect(alike.total).toBe(2);
  expect(alike.ids).toEqual([second, first]);
  expect(alike.rows.map((row) => row.id)).toEqual([second, first]);
  // Without words: all that was solved.
  expect(find()).toMatchObject({ calls: 4, distinct: 2 });
  expect(find({ order: 'used' }).solutions[0]?.times).toBe(3);
});

test('what is not solved any more is not a solution; what was reopened and solved again says so', () => {
  const { store, solved, find } = begin();
  const back = solved('Laser fermo', 'Pulita la lente');
  work(store, 'reopen', { id: back, reason: 'Si è fermato ancora' });
  expect(find({ text: 'laser' }).solutions).toEqual([]);
  work(store, 'solve', { id: back, solution: 'Cambiata la lente', told: true });
  expect(find({ text: 'laser' }).solutions).toMatchObject([{ solution: { text: 'Cambiata la lente' }, reopened: 1 }]);
});

test('filters by type, product, who solved and day of the solution; counts what was found by each', () => {
  const { store, solved, find } = begin();
  const type = add(store, 'type', { name: 'Guasto', family: 'machine', order: 1 });
  const product = add(store, 'product', { name: 'Laser', family: 'machine', order: 1 });
  solved('Laser fermo', 'Pulita la lente', { type, product });
  solved('Laser storto', 'Tarato', { type });
  solved('Laser muto', 'Acceso');
  expect(find({ text: 'laser' }).byType).toEqual([{ value: type, calls: 2 }]);
  expect(find({ text: 'laser' }).names[type]).toBe('Guasto');
  expect(find({ text: 'laser', type }).calls).toBe(2);
  expect(find({ text: 'laser', product }).calls).toBe(1);
  expect(find({ text: 'laser', type: '01j00000000000000000000000' }).calls).toBe(0);
  const solver = find({ text: 'laser' }).bySolver[0]?.value ?? null;
  expect(find({ text: 'laser', solver }).calls).toBe(3);
  const day = new Date(store.ports.now()).toISOString().slice(0, 10);
  expect(find({ text: 'laser', from: day, to: day }).calls).toBe(3);
  expect(find({ text: 'laser', to: '2020-01-01' }).calls).toBe(0);
});

test('a long solution is cut to the words in the list, and whole in an export; a repeated search word marks it', () => {
  const { solved, find } = begin();
  const long = `${'Molto testo prima. '.repeat(20)}Infine cambiato il cinescopio.`;
  solved('Video nero', long);
  expect(find({ text: 'cinescopio' }).solutions[0]?.solution.text).toContain('cinescopio');
  expect(find({ text: 'cinescopio' }).solutions[0]?.solution.text.length).toBeLessThan(200);
  expect(find({ text: 'cinescopio' }, true).solutions[0]?.solution.text).toBe(long);
  expect(find({ text: 'parola che manca' }).solutions).toEqual([]);
});
