import type { TFunction } from 'i18next';
import type { RecurringVisit } from '#shared/domain/people/contract.ts';

/** A translator that knows the billing texts beside its own. */
export type BillingWords = TFunction<['people', 'common', 'billing']>;
type Nth = 1 | 2 | 3 | 4 | 5;
type Weekday = Nth | 6 | 7;

/** How often, in words: "ogni 90 giorni", "il secondo lunedì di ogni mese", "l'ultima domenica, ogni 3 mesi". */
export function everyWords(every: RecurringVisit['every'], t: BillingWords): string {
  if (every.by === 'days')
    return every.days === 1 ? t('billing:contract.everyDay') : t('billing:contract.everyDays', { days: every.days });
  const weekday = every.weekday as Weekday;
  const gender = weekday === 7 ? 'feminine' : 'masculine';
  const words = {
    nth: t(`billing:contract.${gender}.n${every.nth as Nth}`),
    weekday: t(`billing:contract.weekdays.d${weekday}`),
  };
  return every.months === 1
    ? t('billing:contract.everyMonth', words)
    : t('billing:contract.everyMonths', { ...words, months: every.months });
}
