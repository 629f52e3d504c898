import type { BillingHouse } from '#shared/domain/bill/reads.ts';
import type { BillingCalendar } from '#shared/domain/billing/calendar.ts';
import { createWords, type Translate } from '#shared/domain/billing/words.ts';
import { createI18n } from '#shared/i18n/createI18n.ts';
import { createZone, type Zone } from '#shared/time/zone.ts';

/** Makes the house of a company: its calendar and the words of its bills. */
export interface Houses {
  /** To be awaited once before `of`: the world's holidays are a megabyte that no other work should wait for. */
  readonly ready: () => Promise<void>;
  /** `company` are the fields of its record. */
  readonly of: (zone: string, company: Readonly<Record<string, unknown>>) => BillingHouse;
}

type MakeCalendar = (zone: Zone, patronDay: string | null) => BillingCalendar;

/** Keeps the last calendar and texts: making them takes long, and a company seldom changes its language or its patron. */
export function createHouses(): Houses {
  let makeCalendar: MakeCalendar | null = null;
  let kept: { readonly key: string; readonly calendar: BillingCalendar; readonly t: Translate } | null = null;
  return {
    async ready() {
      makeCalendar ??= (await import('./holidays.ts')).createBillingCalendar;
    },
    of(zone, company) {
      if (makeCalendar === null) throw new Error('the holidays are not loaded yet');
      const language = company['language'] === 'en' ? 'en' : 'it';
      const patronDay = typeof company['patronDay'] === 'string' ? company['patronDay'] : null;
      const key = `${zone}|${language}|${patronDay ?? ''}`;
      if (kept?.key !== key) {
        const { t } = createI18n(language);
        kept = {
          key,
          calendar: makeCalendar(createZone(zone), patronDay),
          t: (name, values) => t(name as 'errors:field.invalid', { ...values }),
        };
      }
      return { calendar: kept.calendar, words: createWords(kept.t, language) };
    },
  };
}
