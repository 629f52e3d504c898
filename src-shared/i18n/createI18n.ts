import { createInstance, type i18n } from 'i18next';
import { formatDay } from '../format/date.ts';
import { formatMinutes } from '../format/minutes.ts';
import { formatMoney } from '../format/money.ts';
import { formatNumber } from '../format/number.ts';
import { type Language, languages, resources } from './resources.ts';

/**
 * A translator of its own (no shared state: two desks in one process may speak two languages), ready at once.
 * `use` is for the renderer's React binding. Texts are not escaped here: React does it where they are shown.
 */
export function createI18n(lang: Language, use: (instance: i18n) => void = () => undefined): i18n {
  const instance = createInstance();
  use(instance);
  void instance.init({
    lng: lang,
    fallbackLng: 'it',
    supportedLngs: [...languages],
    resources,
    ns: Object.keys(resources.it),
    defaultNS: 'common',
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false },
  });
  // Numbers inside texts group their thousands always, as everywhere else: Italian alone would write 4580 bare.
  instance.services.formatter?.add('number', (value: unknown, lng) => formatNumber(Number(value), languageOf(lng)));
  addFormats(instance);
  return instance;
}

/** Whole figures inside texts: minutes, cents, thousandths of a euro, percent as a factor (150 → 1,5), calendar days. */
function addFormats({ services: { formatter } }: i18n): void {
  formatter?.add('minutes', (value: unknown) => formatMinutes(Number(value)));
  formatter?.add('money', (value: unknown, lng) => formatMoney(Number(value), languageOf(lng)));
  formatter?.add('millis', (value: unknown, lng) => {
    const millis = Number(value);
    const text = formatNumber(millis / 1000, languageOf(lng), millis % 10 === 0 ? 2 : 3);
    return languageOf(lng) === 'en' ? `€${text}` : `${text} €`;
  });
  formatter?.add('factor', (value: unknown, lng) => {
    const percent = Number(value);
    return formatNumber(percent / 100, languageOf(lng), percent % 100 === 0 ? 0 : percent % 10 === 0 ? 1 : 2);
  });
  formatter?.add('day', (value: unknown, lng) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(value, languageOf(lng)) : '',
  );
}

function languageOf(lng: string | undefined): Language {
  return lng === 'en' ? 'en' : 'it';
}
