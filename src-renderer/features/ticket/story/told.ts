import type { Change } from '#shared/domain/field.ts';
import type { Part } from './parts.ts';
import { fieldName, valueText, type WordsContext } from './values.ts';

/** A field's value before and after, in words. */
export interface ToldChange {
  readonly field: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** An event as the story tells it. */
export interface Told {
  readonly parts: readonly Part[];
  /** What somebody wrote, as they wrote it. */
  readonly say: string | null;
  /** Changes that do not fit in the sentence. */
  readonly changes: readonly ToldChange[];
  /** A file of the call, by hash. */
  readonly file: string | null;
}

export type Data = Readonly<Record<string, unknown>>;
/** Puts one type of event into words; `who` is marked already. */
export type Teller = (
  data: Data,
  who: string,
  context: WordsContext,
) => Partial<Omit<Told, 'parts'>> & { sentence: string };

/** The values before and after of a change event, in words. */
export function changesOf(fields: unknown, context: WordsContext): ToldChange[] {
  return Object.entries((fields ?? {}) as Data).map(([field, change]) => {
    const [before, now] = Array.isArray(change) ? (change as unknown as Change) : [null, change];
    return {
      field,
      name: fieldName(field, context),
      before: valueText(field, before, context),
      after: valueText(field, now, context),
    };
  });
}

/** Words that say something; null for nothing, and for what was erased. */
export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
