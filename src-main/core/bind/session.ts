import type { sessionApi } from '#shared/api/session.ts';
import { COMPANY_ID } from '#shared/domain/people/company.ts';
import { recordById, recordsOfKind } from '#main/store/query/records.ts';
import { keepNoticeRead, unreadNotice } from '#main/store/safety/branchNotice.ts';
import { changeOwnPassword, setPassword, signIn, unlock } from '../signIn.ts';
import type { Bind, NamesOf } from '../handlers.ts';
import { notReady } from '../notReady.ts';
import { operatorOf } from '../operators.ts';
import { textOf } from '#shared/text/textOf.ts';

/**
 * Sessions themselves are the front's: what stands here looks into the store. `setup.create` is bound where a desk
 * without a store is (core/desk.ts).
 */
export const sessionHandlers = {
  'session.state': (_input, { store, caller }) => {
    const company = recordById(store.db, COMPANY_ID);
    // A first run that was cut short before there was a company: it begins again.
    if (company === null) return notReady();
    const { fields } = company;
    const operators = recordsOfKind(store.db, 'operator').filter((one) => !one.retired);
    return {
      ready: true,
      preparing: null,
      trouble: null,
      noticed: caller.operator === null || caller.locked ? null : unreadNotice(store),
      company: {
        name: textOf(fields['name']),
        language: fields['language'] === 'en' ? ('en' as const) : ('it' as const),
        zone: store.zone,
        lockMinutes: Number(fields['lockMinutes'] ?? 0),
      },
      operator: caller.operator === null ? null : operatorOf(store, caller.operator),
      locked: caller.locked,
      operators: operators.map((one) => ({ id: one.id, name: one.name, login: textOf(one.fields['login']) })),
    };
  },
  'session.signIn': { effect: (input, ctx) => signIn(ctx.store, input.login, input.password, ctx.now) },
  'session.signOut': { effect: () => null },
  'session.readNotice': {
    effect: (_input, { store }) => {
      keepNoticeRead(store.db);
      return null;
    },
  },
  'session.lock': { effect: () => null },
  'session.unlock': { effect: (input, ctx) => unlock(ctx.store, ctx.caller.operator, input.password, ctx.now) },
  'session.changePassword': {
    effect: (input, ctx) => changeOwnPassword(ctx.store, ctx.caller.operator, input.present, input.password, ctx.now),
  },
  'operator.setPassword': { effect: (input, ctx) => setPassword(ctx.store, input.operator, input.password, ctx.now) },
} satisfies Bind<Exclude<NamesOf<typeof sessionApi>, 'setup.create'>>;
