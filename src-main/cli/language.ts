import type { Language } from './verb.ts';

/** The language of the terminal: Italian where it says so, English everywhere else. */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>, locale: string): Language {
  const said = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || locale;
  return /^it(?:[_.-]|$)/i.test(said) ? 'it' : 'en';
}
