import type { peopleApi } from '#shared/api/people.ts';
import { operatorLeaves } from '#shared/domain/people/leave.ts';
import { mergeCustomer, unmergeCustomer } from '#shared/domain/people/merge.ts';
import { callerPage } from '#main/store/query/callers.ts';
import { contactsToComplete, customerPage, customersList, customerTickets } from '#main/store/query/customers.ts';
import type { Bind, NamesOf } from '../handlers.ts';
import { addHandler, changeHandler, retireHandler } from './recordHandlers.ts';

export const peopleHandlers = {
  'people.search': (input, ctx) => ctx.search.people(input.text, input.limit),
  'people.caller': (input, ctx) => callerPage(ctx.store.db, input),
  'customers.list': (input, ctx) =>
    customersList(
      ctx.store.db,
      input,
      input.text.trim() === '' ? null : ctx.search.records(input.text, ['customer'], 1000),
    ),
  'contacts.toComplete': (input, ctx) => contactsToComplete(ctx.store.db, input),
  'customer.get': (input, ctx) => customerPage(ctx.store.db, input.id),
  'customer.tickets': (input, ctx) => customerTickets(ctx.store.db, input),
  'people.add': addHandler,
  'people.change': changeHandler,
  'people.retire': retireHandler,
  'customer.merge': { decide: mergeCustomer },
  'customer.unmerge': { decide: unmergeCustomer },
  'operator.leave': { decide: operatorLeaves },
} satisfies Bind<NamesOf<typeof peopleApi>>;
