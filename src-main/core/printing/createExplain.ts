import { explain } from '#shared/domain/billing/explain.ts';
import type { Translate } from '#shared/domain/billing/words.ts';
import { createI18n } from '#shared/i18n/createI18n.ts';
import type { Language } from '#shared/i18n/resources.ts';
import type { Explain } from './explain.ts';

/** The sentences of the steps of a price, with the texts of a language made when it is first asked for. */
export function createExplain(): Explain {
  const translators = new Map<Language, Translate>();
  return (step, lang) => {
    let t = translators.get(lang);
    if (t === undefined) {
      const made = createI18n(lang).t;
      t = (name, values) => made(name as 'errors:field.invalid', { ...values });
      translators.set(lang, t);
    }
    return explain(step, t);
  };
}
