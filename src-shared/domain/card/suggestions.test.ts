import { describe, expect, it } from 'vitest';
import { deriveCard } from './derive.ts';
import { newCard } from './draft.ts';
import { handOnTargets } from './handOn.ts';
import { noticesFor } from './notices.ts';
import { rankOpenCalls } from './openCalls.ts';
import { reduceCard } from './reduce.ts';

const entry = (id: string, fields: Record<string, unknown> = {}, retired = false) => ({
  id,
  name: id,
  retired,
  fields,
});
const products = [entry('beta', { family: 'software' }), entry('laser', { family: 'machine' })];

describe('noticesFor', () => {
  const notices = [
    entry('1-any', { active: true, product: null, type: null }),
    entry('2-beta', { active: true, product: 'beta', type: null }),
    entry('3-laser', { active: true, product: 'laser', type: null }),
    entry('4-over', { active: false, product: 'laser', type: null }),
    entry('5-retired', { active: true, product: null, type: null }, true),
  ];
  const lists = { products, types: [], groups: [], services: [], routes: [], templates: [], notices };
  const asset = entry('lx', { product: 'laser' });
  const facts = { contact: null, customer: null, contacts: [], sites: [], assets: [asset], contracts: [] };
  const shown = (card = newCard('x', 0)) =>
    noticesFor(notices, card, deriveCard(card, { facts, lists, day: '2026-06-15', familyName: String })).map(
      (one) => one.id,
    );

  it('puts those that fit the machine first and keeps the others in sight', () => {
    expect(shown()).toEqual(['3-laser', '1-any', '2-beta']);
  });
  it('leaves out what is about another product than the one chosen by hand', () => {
    expect(shown(reduceCard(newCard('x', 0), { do: 'choose', field: 'product', value: 'beta' }))).toEqual([
      '2-beta',
      '1-any',
    ]);
  });
  it('keeps the tied one on top, even when it is over', () => {
    expect(shown(reduceCard(newCard('x', 0), { do: 'notice', id: '4-over' }))[0]).toBe('4-over');
  });
});

describe('handOnTargets', () => {
  const groups = [
    entry('Primo livello', { level: 1 }),
    entry('Software', { level: 2 }),
    entry('Laser', { level: 2 }),
    entry('Sviluppo', { level: 3 }),
  ];
  const operators = [
    entry('Marta', { groups: ['Primo livello'] }),
    entry('Anna', { groups: ['Laser'] }),
    entry('Paolo', { groups: [] }),
    entry('Io', { groups: ['Laser'] }),
  ];
  const targets = handOnTargets(
    { groups, operators },
    { group: 'Primo livello', level: 1, about: 'Laser LX-300 Assistenza macchine', self: 'Io' },
  );

  it('suggests the group of the next level that bears the name of what it is about', () => {
    expect(targets[0]).toMatchObject({ name: 'Laser', level: 2, operator: null });
    expect(targets.slice(1, 4).map((one) => one.name)).toEqual(['Software', 'Sviluppo', 'Primo livello']);
  });
  it('then the operators of that group, never oneself', () => {
    expect(targets.slice(4).map((one) => one.name)).toEqual(['Anna', 'Marta', 'Paolo']);
    expect(targets[4]).toMatchObject({ operator: 'Anna', group: 'Laser', level: 2 });
    expect(targets.at(-1)).toMatchObject({ operator: 'Paolo', group: null, level: null });
  });
});

describe('rankOpenCalls', () => {
  const call = (id: string, fields: object = {}) => ({
    id,
    requesterName: 'Altri',
    asset: null,
    product: null,
    type: null,
    openedAt: 0,
    ...fields,
  });
  it('warns of the same person and the same machine, nearest first', () => {
    const calls = [
      call('newest', { openedAt: 9 }),
      call('machine', { asset: 'lx' }),
      call('person', { requesterName: 'ANNA Nicolò' }),
    ];
    const ranked = rankOpenCalls(calls, { name: 'Anna Nicolo', asset: 'lx', product: null, type: null });
    expect(ranked.map(({ call: one, same }) => [one.id, same])).toEqual([
      ['person', true],
      ['machine', true],
      ['newest', false],
    ]);
  });
  it('warns of nobody while nobody is known', () => {
    expect(
      rankOpenCalls([call('a', { requesterName: '' })], { name: '', asset: null, product: null, type: null })[0]?.same,
    ).toBe(false);
  });
});
