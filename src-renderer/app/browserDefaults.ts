import type { Language } from '#shared/i18n/resources.ts';
import type { ColorSchemeChoice } from '#renderer/ui/UiProvider.tsx';

/** The first of the browser's languages that the product speaks; Italian when it speaks none of them. */
export function firstLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    if (base === 'it' || base === 'en') return base;
  }
  return 'it';
}

/** What was last painted on this screen: until somebody has signed in there is no better answer. */
export function lastColorScheme(): ColorSchemeChoice {
  try {
    const kept = localStorage.getItem('sportello.theme');
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    // Storage refused (private window): the system's choice.
    return 'system';
  }
}
