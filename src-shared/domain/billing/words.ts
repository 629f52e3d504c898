import { formatDay } from '../../format/date.ts';
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
export function createWords(t: Translate, lang: Language): BillWords {
  const texts = new Map<string, string>();
  const days = new Map<string, string>();
  return {
    lang,
    text(key, values) {
      const name = values === undefined ? key : [key, ...Object.values(values)].join('\n');
      return kept(texts, name, () => t(`pricing:${key}`, { ...values }));
    },
    day: (day) => kept(days, day, () => formatDay(day, lang)),
  };
}

function kept(known: Map<string, string>, key: string, make: () => string): string {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** At most `max` UTF-16 units, never half an emoji. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = text.charCodeAt(max - 2);
  const half = end >= 0xd800 && end <= 0xdbff;
  return `${text.slice(0, half ? max - 2 : max - 1).trimEnd()}…`;
}
