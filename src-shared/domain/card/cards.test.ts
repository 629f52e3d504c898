import { describe, expect, it } from 'vitest';
import { type Cards, frontCard, noCards, parkedCards, reduceCards, type CardsAction } from './cards.ts';
import { isPristine, newCard, readCard } from './draft.ts';

const run = (...actions: CardsAction[]): Cards => actions.reduce(reduceCards, noCards);
const open = (id: string, now = 0): CardsAction => ({ do: 'open', id, now });
const say = (id: string, text: string): CardsAction => ({
  do: 'act',
  id,
  action: { do: 'write', field: 'problem', text },
});

describe('reduceCards', () => {
  it('parks the card in front when another call comes in, and brings it back', () => {
    const two = run(open('a', 1), say('a', 'laser fermo'), open('b', 2), say('b', 'stampante'));
    expect(two.front).toBe('b');
    expect(parkedCards(two).map((one) => one.id)).toEqual(['a']);
    const back = reduceCards(two, { do: 'bring', id: 'a' });
    expect([frontCard(back)?.problem, parkedCards(back).map((one) => one.id)]).toEqual(['laser fermo', ['b']]);
    expect(back.cards.map((one) => one.startedAt)).toEqual([1, 2]);
  });

  it('leaves no trace of an empty card, and uses it for the next call', () => {
    expect(run(open('a'), { do: 'park' }).cards).toEqual([]);
    expect(run(open('a'), open('b')).cards.map((one) => one.id)).toEqual(['a']);
  });

  it('puts back what was thrown away, whole', () => {
    const written = run(open('a'), say('a', 'laser'));
    const card = frontCard(written);
    const gone = reduceCards(written, { do: 'remove', id: 'a' });
    expect(gone).toEqual({ cards: [], front: null });
    expect(reduceCards(gone, { do: 'putBack', card: card ?? newCard('none', 0) })).toEqual(written);
  });

  it('restores kept cards after a crash without touching those that are here', () => {
    const kept = [
      { ...newCard('a', 1), problem: 'vecchia', front: false },
      { ...newCard('b', 2), problem: 'davanti' },
      newCard('c', 3),
    ];
    const fresh = run({ do: 'restore', cards: kept });
    expect([fresh.cards.map((one) => one.id), fresh.front]).toEqual([['a', 'b'], 'b']);
    const busy = run(open('b', 9), say('b', 'nuova'), { do: 'restore', cards: kept });
    expect([frontCard(busy)?.problem, busy.cards.map((one) => one.id)]).toEqual(['nuova', ['a', 'b']]);
  });
});

describe('drafts', () => {
  it('are read back as they were kept, and refused when they are something else', () => {
    const card = { ...newCard('a', 5), problem: 'x', chosen: { urgency: null, type: 't' } };
    expect(readCard(JSON.parse(JSON.stringify(card)))).toEqual(card);
    expect(readCard({ id: 3 })).toBeNull();
    expect(readCard(null)).toBeNull();
  });
  it('are pristine until something was said', () => {
    expect(isPristine(newCard('a', 1))).toBe(true);
    expect(isPristine({ ...newCard('a', 1), channel: 'walk-in', front: false, callerText: '  ' })).toBe(true);
    expect(isPristine({ ...newCard('a', 1), callerText: 'ros' })).toBe(false);
  });
});
