import type { Language } from '#shared/i18n/resources.ts';

const WORDS = {
  report: { it: 'rapporto', en: 'report' },
  request: { it: 'richiesta', en: 'request' },
  packs: { it: 'pacchetti', en: 'packs' },
  TD01: { it: 'fattura', en: 'invoice' },
  TD04: { it: 'nota-di-credito', en: 'credit-note' },
} as const;

/** A file name of plain letters and figures that any system takes: `rapporto-26-K7Q-00042-7F3A-v1.pdf`. */
export function fileName(what: keyof typeof WORDS, lang: Language, ...parts: readonly string[]): string {
  const plain = parts.map((part) =>
    part
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60),
  );
  return `${[WORDS[what][lang], ...plain.filter((part) => part !== '')].join('-')}.pdf`;
}
