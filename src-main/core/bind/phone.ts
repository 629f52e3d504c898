import type { phoneApi } from '#shared/api/phone.ts';
import { keepContacts } from '#shared/domain/phone/keep.ts';
import { createZone, dayOf } from '#shared/time/zone.ts';
import { contactsBehind, matchContacts, phoneStatistic } from '#main/store/query/phone.ts';
import type { Bind, NamesOf } from '../handlers.ts';
import { phoneDayId } from '../phoneDayId.ts';

export const phoneHandlers = {
  'phone.match': (input, { store }) => ({ tickets: matchContacts(store, input) }),
  'phone.keep': {
    decide({ source, contacts }, ctx) {
      const zone = createZone(ctx.zone);
      return keepContacts(
        source,
        contacts,
        (at) => dayOf(at, zone),
        (day) => phoneDayId(source, day),
        ctx,
      );
    },
  },
  'phone.figures': (input, { store }) => phoneStatistic(store, input),
  'phone.contactsOf': (input, { store }) => contactsBehind(store, input),
} satisfies Bind<NamesOf<typeof phoneApi>>;
