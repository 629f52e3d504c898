import type { Language } from '../i18n/resources.ts';

/** The Intl locale of each language: English readers of an Italian company get British dates and 24 hours. */
export const locales: Readonly<Record<Language, string>> = { it: 'it-IT', en: 'en-GB' };
