import { describe, expect, it } from 'vitest';
import type { Derived } from './derive.ts';
import { deriveCard } from './derive.ts';
import { type CardDraft, newCard } from './draft.ts';
import { missingFields, openCommand, systemOf } from './command.ts';
import { reduceCard, type CardAction } from './reduce.ts';
import { readStranger } from './stranger.ts';

const entry = (id: string, fields: Record<string, unknown> = {}) => ({ id, name: id, retired: false, fields });
const lists = {
  products: [],
  types: [],
  groups: [],
  services: [entry('base', { access: 'free', group: 'first', level: 1, order: 0 })],
  routes: [],
  templates: [],
  notices: [],
};
const facts = { contact: null, customer: null, contacts: [], sites: [], assets: [], contracts: [] };
const derived = (card: CardDraft): Derived => deriveCard(card, { facts, lists, day: '2026-06-15', familyName: String });
const card = (...actions: CardAction[]): CardDraft => actions.reduce(reduceCard, newCard('x', 1000));
const write = (text: string): CardAction => ({ do: 'write', field: 'problem', text });
const command = (one: CardDraft, mode: Parameters<typeof openCommand>[2] = 'save') =>
  openCommand(one, { derived: derived(one), asset: null, notice: null, operator: 'me' }, mode);

describe('openCommand', () => {
  it('says only what somebody said', () => {
    expect(command(card(write('Non stampa')))).toEqual({
      channel: 'phone',
      problem: 'Non stampa',
      service: 'base',
      group: 'first',
      level: 1,
      startedAt: 1000,
    });
  });

  it('sends no and yes of blocked as they are, and nothing when not indicated', () => {
    const choose = (value: string | null) => command(card(write('x'), { do: 'choose', field: 'blocked', value }));
    expect(choose('no').blocked).toBe(false);
    expect(choose('yes').blocked).toBe(true);
    expect(choose(null)).not.toHaveProperty('blocked');
  });

  it('registers a stranger, keeps merely typed words as they are', () => {
    const stranger = command(
      card({ do: 'takeStranger', stranger: readStranger('mario bianchi 340 1234567, Falegnameria Carso') }, write('x')),
    );
    expect(stranger.newContact).toEqual({
      name: 'Mario Bianchi',
      phone: '340 123 4567',
      company: 'Falegnameria Carso',
    });
    expect(stranger.contractKind).toBe('undefined');
    const typed = command(card({ do: 'typeCaller', text: '0432 550112' }, write('x')));
    expect(typed).toMatchObject({ requesterPhone: '0432 550112' });
    expect(typed).not.toHaveProperty('newContact');
  });

  it('solves a question, and what is solved at once, in the name of who did', () => {
    expect(command(card(write('Orari?'), { do: 'question', on: true }))).toMatchObject({
      question: true,
      operator: 'me',
      solve: { solution: '' },
    });
    expect(command(card(write('x'), { do: 'solveWith', solution: 'Riavviato' }), 'solve')).toMatchObject({
      operator: 'me',
      solve: { solution: 'Riavviato' },
    });
  });

  it('hands on to what was chosen', () => {
    const to = { group: 'laser', operator: null, level: 2, note: ' ' };
    expect(command(card(write('x'), { do: 'handOn', to }), 'handOn').handOn).toEqual({ group: 'laser', level: 2 });
  });

  it('saves a dropped line with only the number', () => {
    const dropped = card({ do: 'typeCaller', text: '0432550112' });
    expect(missingFields(dropped, derived(dropped), 'dropped')).toEqual([]);
    expect(command(dropped, 'dropped')).toMatchObject({ dropped: true, requesterPhone: '0432 550112', problem: '' });
    expect(missingFields(card(), derived(card()), 'dropped')).toEqual(['requester']);
  });
});

describe('missingFields', () => {
  const none = { ...lists, services: [] };
  it('names what the desk would refuse', () => {
    const empty = card();
    const bare = deriveCard(empty, { facts, lists: none, day: '2026-06-15', familyName: String });
    expect(missingFields(empty, bare, 'save')).toEqual(['problem', 'service']);
    expect(missingFields(card(write('x')), derived(card(write('x'))), 'solve')).toEqual(['solve.solution']);
    const question = card(write('x'), { do: 'question', on: true });
    expect(missingFields(question, bare, 'save')).toEqual([]);
  });
  it('wants no words of its own when a notice says them', () => {
    const tied = card({ do: 'notice', id: 'n' });
    expect(missingFields(tied, derived(tied), 'save')).toEqual([]);
  });
});

describe('readStranger', () => {
  it.each([
    ['Mario Bianchi 340 1234567', 'Mario Bianchi', '340 123 4567', null],
    ['0432 550112', '0432 550112', '0432 550112', null],
    ['anna verdi, Cartiera Friulana srl', 'Anna Verdi', null, 'Cartiera Friulana srl'],
    ['Studio 3', 'Studio 3', null, null],
  ])('reads %s', (typed, name, phone, company) => {
    expect(readStranger(typed)).toEqual({ name, phone, company });
  });
});

describe('systemOf', () => {
  it('puts what was said over what the asset says, and is null without any', () => {
    const asset = entry('pc', { os: 'Windows 10', memory: '8 GB', version: null });
    expect(systemOf(card({ do: 'system', fact: 'os', text: 'Windows 11' }), asset)).toEqual({
      os: 'Windows 11',
      memory: '8 GB',
      version: null,
      line: null,
    });
    expect(systemOf(card(), null)).toBeNull();
  });
});
