import type { Language } from '#shared/i18n/resources.ts';

/** Each language in its own words, whatever is on screen. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { it: 'Italiano', en: 'English' };
