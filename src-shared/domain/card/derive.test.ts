import { describe, expect, it } from 'vitest';
import type { Entry } from '../catalog/routing.ts';
import { nextUndecided, stepOption } from './advance.ts';
import { deriveCard, type DeriveContext } from './derive.ts';
import { type CardDraft, newCard } from './draft.ts';
import { reduceCard, type CardAction } from './reduce.ts';

const entry = (id: string, fields: Record<string, unknown> = {}): Entry => ({ id, name: id, retired: false, fields });
const lists = {
  products: [entry('alfa', { family: 'software', letter: 'a' }), entry('laser', { family: 'machine', letter: 'l' })],
  types: [
    entry('crash', { family: 'software', letter: 'c' }),
    entry('otherS', { family: 'software', letter: 'a' }),
    entry('cuts', { family: 'machine', letter: 't' }),
    entry('otherM', { family: 'machine', letter: 'a' }),
  ],
  groups: [],
  services: [
    entry('base', { access: 'free', group: 'first', level: 1, order: 0 }),
    entry('machine', { access: 'contract', group: 'laserGroup', level: 2, order: 1 }),
  ],
  routes: [
    entry('r', {
      product: null,
      type: null,
      family: 'machine',
      service: 'machine',
      group: null,
      level: null,
      order: 0,
    }),
  ],
  templates: [entry('t1', { product: 'alfa', type: 'crash', urgency: 'low', blocked: false })],
  notices: [entry('n1', { product: 'laser', type: 'cuts', urgency: 'high', blocked: true, service: 'base' })],
};
const oneOfAll = {
  contact: entry('anna', { site: null }),
  customer: entry('rossi'),
  contacts: [],
  sites: [entry('udine')],
  assets: [entry('lx', { site: 'udine', product: 'laser', serial: '0047' })],
  contracts: [entry('c1', { sort: 'maintenance', from: null, to: null, products: [], assets: [] })],
};
const nobody = { contact: null, customer: null, contacts: [], sites: [], assets: [], contracts: [] };
const caller = { contact: 'anna', customer: 'rossi', asset: null, name: 'Anna', company: 'Rossi', phone: '' };
const known: CardDraft = reduceCard(newCard('x', 0), { do: 'takeCaller', caller });

function derive(card: CardDraft, ctx: Partial<DeriveContext> = {}) {
  return deriveCard(card, { facts: oneOfAll, lists, day: '2026-06-15', familyName: (family) => family, ...ctx });
}
const after = (card: CardDraft, ...actions: CardAction[]): CardDraft => actions.reduce(reduceCard, card);

describe('deriveCard', () => {
  it('answers all that has one answer, so that only type, urgency and blocked are asked', () => {
    const { choices, contractKind, family } = derive(known);
    expect(choices.site).toMatchObject({ value: 'udine', source: 'only' });
    expect(choices.asset).toMatchObject({ value: 'lx', source: 'only' });
    expect(choices.product).toMatchObject({ value: 'laser', source: 'asset' });
    expect(choices.service).toMatchObject({ value: 'machine', source: 'product' });
    expect([contractKind, family]).toEqual(['maintenance', 'machine']);
    expect(choices.type.options.map((one) => one.value)).toEqual(['cuts', 'otherM']);
    expect(nextUndecided(choices, null)).toBe('type');
  });

  it('asks one after the other, and says when nothing is left', () => {
    const steps = ['type', 'urgency', 'blocked'] as const;
    let card = known;
    for (const [i, field] of steps.entries()) {
      expect(nextUndecided(derive(card).choices, i === 0 ? null : (steps[i - 1] ?? null))).toBe(field);
      card = after(card, { do: 'choose', field, value: { type: 'cuts', urgency: 'high', blocked: 'yes' }[field] });
    }
    expect(nextUndecided(derive(card).choices, 'blocked')).toBeNull();
  });

  it('never gives urgency and blocked a value of their own, and takes a choice left open on purpose as decided', () => {
    const { choices } = derive(known);
    expect([choices.urgency.value, choices.urgency.decided, choices.blocked.value, choices.blocked.decided]).toEqual([
      null,
      false,
      null,
      false,
    ]);
    const skipped = derive(after(known, { do: 'choose', field: 'urgency', value: null })).choices.urgency;
    expect([skipped.value, skipped.decided]).toEqual([null, true]);
  });

  it('asks by number among several, site first, then what stands there', () => {
    const facts = {
      ...oneOfAll,
      sites: [entry('udine'), entry('pordenone')],
      assets: [
        entry('lx', { site: 'udine', product: 'laser' }),
        entry('ly', { site: 'pordenone', product: 'laser' }),
        entry('pc', { site: 'pordenone', product: 'alfa' }),
      ],
    };
    const start = derive(known, { facts });
    expect(start.choices.product.value).toBeNull();
    expect(start.choices.site.options.map((one) => one.letter)).toEqual(['1', '2']);
    expect(nextUndecided(start.choices, null)).toBe('site');
    const there = derive(after(known, { do: 'choose', field: 'site', value: 'pordenone' }), { facts });
    expect(there.choices.asset.options.map((one) => one.value)).toEqual(['ly', 'pc']);
    expect(nextUndecided(there.choices, 'site')).toBe('asset');
    const only = derive(after(known, { do: 'choose', field: 'site', value: 'udine' }), { facts });
    expect(only.choices.asset).toMatchObject({ value: 'lx', source: 'only' });
    const lasers = derive(known, { facts: { ...facts, assets: facts.assets.slice(0, 2) } });
    expect([lasers.choices.asset.value, lasers.choices.product.value]).toEqual([null, 'laser']);
  });

  it('lets a machine found by its serial say site and product', () => {
    const facts = {
      ...oneOfAll,
      sites: [entry('udine'), entry('pordenone')],
      assets: [...oneOfAll.assets, entry('pc', { site: 'pordenone', product: 'alfa' })],
    };
    const card = reduceCard(newCard('x', 0), { do: 'takeCaller', caller: { ...caller, asset: 'pc' } });
    const { choices } = derive(card, { facts });
    expect([choices.asset.value, choices.site.value, choices.product.value]).toEqual(['pc', 'pordenone', 'alfa']);
  });

  it('lets the only person of a company speak for it, and asks last who it is among several', () => {
    const company = reduceCard(newCard('x', 0), {
      do: 'takeCaller',
      caller: { ...caller, contact: null, name: 'Rossi' },
    });
    const anna = entry('anna', { site: 'udine' });
    const alone = derive(company, { facts: { ...oneOfAll, contacts: [anna] } });
    expect([alone.speaker?.id, alone.choices.contact.source]).toEqual(['anna', 'only']);
    const two = derive(company, { facts: { ...oneOfAll, contacts: [anna, entry('luca')] } });
    expect([two.speaker, two.choices.contact.decided]).toEqual([null, false]);
    const filled = after(
      company,
      { do: 'choose', field: 'type', value: 'cuts' },
      { do: 'choose', field: 'urgency', value: null },
      { do: 'choose', field: 'blocked', value: 'no' },
    );
    expect(
      nextUndecided(derive(filled, { facts: { ...oneOfAll, contacts: [anna, entry('luca')] } }).choices, 'blocked'),
    ).toBe('contact');
    expect(derive(known, { facts: { ...oneOfAll, contacts: [anna, entry('luca')] } }).choices.contact.options).toEqual(
      [],
    );
  });

  it('shows the types of both families with a letter each while the product is unknown', () => {
    const { choices } = derive(newCard('x', 0), { facts: nobody });
    expect(choices.type.options).toHaveLength(4);
    const letters = choices.type.options.flatMap((one) => one.letter ?? []);
    expect(new Set(letters).size).toBe(letters.length);
  });

  it('lets a person overrule what is derived, and forgets a type of the other family', () => {
    const card = after(
      known,
      { do: 'choose', field: 'type', value: 'cuts' },
      { do: 'choose', field: 'product', value: 'alfa' },
    );
    const { choices, family } = derive(card);
    expect([family, choices.type.value, choices.type.decided]).toEqual(['software', null, false]);
    expect(choices.service).toMatchObject({ value: 'base', source: 'base' });
  });

  it('takes group and level of the service chosen by hand', () => {
    const card = after(known, { do: 'choose', field: 'service', value: 'base' });
    expect(derive(card)).toMatchObject({ group: 'first', level: 1, choices: { service: { source: 'chosen' } } });
    expect(derive(known)).toMatchObject({ group: 'laserGroup', level: 2 });
  });

  it('fills from the tied notice, under what was said, and empties again when it is let go', () => {
    const tied = after(known, { do: 'choose', field: 'urgency', value: 'low' }, { do: 'notice', id: 'n1' });
    const { choices } = derive(tied);
    expect([choices.type.value, choices.urgency.value, choices.blocked.value, choices.service.value]).toEqual([
      'cuts',
      'low',
      'yes',
      'base',
    ]);
    expect(choices.type.source).toBe('notice');
    expect(nextUndecided(choices, null)).toBeNull();
    expect(derive(after(tied, { do: 'notice', id: 'n1' })).choices.type.value).toBeNull();
  });

  it('fills from a template too', () => {
    const { choices } = derive(after(newCard('x', 0), { do: 'template', id: 't1', problem: 'Non parte' }), {
      facts: nobody,
    });
    expect([choices.product.value, choices.type.value, choices.urgency.value, choices.blocked.value]).toEqual([
      'alfa',
      'crash',
      'low',
      'no',
    ]);
  });

  it('says contract "da definire" of a stranger, and nothing while nobody calls', () => {
    const stranger = after(newCard('x', 0), {
      do: 'takeStranger',
      stranger: { name: 'Mario', phone: null, company: null },
    });
    expect(derive(stranger, { facts: nobody }).contractKind).toBe('undefined');
    expect(derive(newCard('x', 0), { facts: nobody }).contractKind).toBeNull();
  });

  it('changes the service with one key, round and back', () => {
    const { choices } = derive(known);
    expect(stepOption(choices, 'service', 1)).toBe('base');
    expect(stepOption(choices, 'service', -1)).toBe('base');
    expect(stepOption(derive(newCard('x', 0), { facts: nobody }).choices, 'site', 1)).toBeNull();
  });
});
