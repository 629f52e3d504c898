import type { CsvRecord } from '../import/csvRecords.ts';
import type { PhoneProblem, ReadContact, ReadPhone, RefusedLine } from './contact.ts';

/** Takes the records of a file in their order. */
export interface PhoneReader {
  readonly take: (record: CsvRecord) => void;
  readonly end: () => ReadPhone;
}

const KEPT = 10_000;
const DAY_SECONDS = 86_400;

/** What every format gathers. */
export interface Gathering {
  readonly contact: (contact: ReadContact) => void;
  readonly refuse: (line: number, reason: RefusedLine['reason']) => void;
  readonly passOver: () => void;
  readonly result: () => ReadPhone;
}

export function gathering(): Gathering {
  const contacts: ReadContact[] = [];
  const refused: RefusedLine[] = [];
  let refusedCount = 0;
  let passedOver = 0;
  return {
    contact: (one) => void contacts.push(one),
    refuse(line, reason) {
      refusedCount += 1;
      if (refused.length < KEPT) refused.push({ line, reason });
    },
    passOver: () => void (passedOver += 1),
    result: () => ({
      contacts: contacts.toSorted((a, b) => a.at - b.at),
      refused: refused.toSorted((a, b) => a.line - b.line),
      refusedCount,
      passedOver,
    }),
  };
}

/** Whole seconds of a text such as `12`, `12.4`; a problem for what is no span of a day at most. */
export function spanOf(text: string | undefined): number | PhoneProblem {
  const value = Number((text ?? '').trim().replace(',', '.'));
  if ((text ?? '').trim() === '' || !Number.isFinite(value)) return 'notASpan';
  if (value < 0) return 'negative';
  return value > DAY_SECONDS ? 'notASpan' : Math.round(value);
}

/** Seconds since 1970 with a fraction, as Asterisk writes them, in ms; null for what is none. */
export function epochMs(text: string | undefined): number | null {
  const value = Number(text);
  return text === undefined || text.trim() === '' || !Number.isFinite(value) || value <= 0 || value > 4e9
    ? null
    : Math.round(value * 1000);
}
