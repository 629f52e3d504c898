import type { Language } from '#shared/i18n/resources.ts';

/** The language of the terminal: Italian where it says so, English everywhere else. */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>, locale: string): Language {
  return systemLanguage(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || locale);
}

/** The language of a system whose locale is `it_IT.UTF-8`, `it-IT` or another. */
export function systemLanguage(locale: string): Language {
  return /^it(?:[_.-]|$)/i.test(locale) ? 'it' : 'en';
}
