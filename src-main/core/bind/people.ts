import type { CallerHit, peopleApi } from '#shared/api/people.ts';
import { operatorLeaves } from '#shared/domain/people/leave.ts';
import { mergeCustomer, unmergeCustomer } from '#shared/domain/people/merge.ts';
import { callerPage } from '#main/store/query/callers.ts';
import { customerPage, customersList, customerTickets } from '#main/store/query/customers.ts';
import { callerHitOf, peopleByName } from '#main/store/query/people.ts';
import type { Bind, NamesOf } from '../handlers.ts';
import { addHandler, changeHandler, retireHandler } from './recordHandlers.ts';

export const peopleHandlers = {
  'people.search': (input, { store: { db } }) =>
    peopleByName(db, input.text, ['contact', 'customer', 'asset'], input.limit)
      .map((sn) => callerHitOf(db, sn))
      .filter((hit): hit is CallerHit => hit !== null),
  'people.caller': (input, ctx) => callerPage(ctx.store.db, input),
  'customers.list': (input, { store: { db } }) =>
    customersList(db, input, input.text.trim() === '' ? null : peopleByName(db, input.text, ['customer'], 1000)),
  'customer.get': (input, ctx) => customerPage(ctx.store.db, input.id),
  'customer.tickets': (input, ctx) => customerTickets(ctx.store.db, input),
  'people.add': addHandler,
  'people.change': changeHandler,
  'people.retire': retireHandler,
  'customer.merge': { decide: mergeCustomer },
  'customer.unmerge': { decide: unmergeCustomer },
  'operator.leave': { decide: operatorLeaves },
} satisfies Bind<NamesOf<typeof peopleApi>>;
