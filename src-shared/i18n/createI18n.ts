import { createInstance, type i18n } from 'i18next';
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
  instance.services.formatter?.add('number', (value: unknown, lng) =>
    formatNumber(Number(value), lng === 'en' ? 'en' : 'it'),
  );
  return instance;
}
