import type { Language } from '../../i18n/resources.ts';

/** Looks up a text with its values filled in: the `t` of a translator made by `createI18n`. */
export type Translate = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/**
 * The language a bill is written in. The same few texts stand on thousands of lines: they are kept once looked up, one
 * `BillWords` for each run.
 */
export interface BillWords {
  readonly lang: Language;
  /** A text of the `pricing` namespace. */
  text(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** 24/12/2026. */
  day(day: string): string;
}

/** Words of a bill from a translator and its language. */
export declare function createWords(t: Translate, lang: Language): BillWords;
