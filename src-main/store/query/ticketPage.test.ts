import { afterEach, beforeEach, expect, it } from 'vitest';
import { mergeCustomer } from '#shared/domain/people/merge.ts';
import { add, open, work } from '../../../tests/support/calls.ts';
import { act, freshMemory, OPERATOR } from '../../../tests/support/stores.ts';
import type { OpenedStore } from '../open.ts';
import { ticketPage } from './ticketPage.ts';

let opened: OpenedStore;
beforeEach(() => {
  opened = freshMemory();
});
afterEach(() => opened.close());

const page = (id: string) => ticketPage(opened.store, id, OPERATOR, 0);
const doubles = (id: string): string[] => page(id).duplicates.map((one) => one.id);

it('shows every double of a call, of whichever customer, of none too', () => {
  const { store } = opened;
  const customer = add(store, 'customer', { name: 'Rossi Mobili srl', form: 'company' });
  const other = add(store, 'customer', { name: 'Bianchi spa', form: 'company' });
  const kept = open(store, { customer }).id;
  const ofOther = open(store, { customer: other }).id;
  const ofNobody = open(store, { requesterName: 'Una voce' }).id;
  for (const id of [ofOther, ofNobody]) work(store, 'duplicate', { id, of: kept });
  expect(doubles(kept)).toEqual([ofOther, ofNobody]);
  work(store, 'unduplicate', { id: ofOther });
  expect(doubles(kept)).toEqual([ofNobody]);

  const keptOfNobody = open(store).id;
  work(store, 'duplicate', { id: ofOther, of: keptOfNobody });
  expect(doubles(keptOfNobody)).toEqual([ofOther]);
});

it('names the customer that stands for a merged one', () => {
  const { store } = opened;
  const double = add(store, 'customer', { name: 'Rossi Mobili', form: 'company' });
  const kept = add(store, 'customer', { name: 'Rossi Mobili srl', form: 'company' });
  const { id } = open(store, { customer: double });
  act(store, (ctx) => mergeCustomer({ id: double, into: kept }, ctx));
  expect(page(id).line).toMatchObject({ customer: kept, customerName: 'Rossi Mobili srl' });
});
