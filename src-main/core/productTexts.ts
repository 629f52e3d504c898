import { createI18n } from '#shared/i18n/createI18n.ts';
import type { Language } from '#shared/i18n/resources.ts';

/** Looks up a text of the product by a key that is only known now; null when there is none. */
export function productTexts(
  language: Language,
): (key: string, params?: Readonly<Record<string, unknown>>) => string | null {
  const { t, exists } = createI18n(language);
  return (key, params = {}) => (exists(key) ? t(key as 'errors:field.invalid', { ...params }) : null);
}
