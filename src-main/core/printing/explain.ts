import type { PricedLine, Step } from '#shared/domain/billing/lines.ts';
import type { Language } from '#shared/i18n/resources.ts';
import type { PrintedLine } from '#main/documents/pdf/pricedLines.ts';

/** A step of a price as a sentence; '' where there is none for it. */
export type Explain = (step: Step, lang: Language) => string;

/** The sentences of a line's steps. */
export function sentences(line: PricedLine, explain: Explain, lang: Language): string[] {
  return line.steps.map((step) => explain(step, lang)).filter((one) => one !== '');
}

/** Priced lines with their sentences, to be printed. */
export function printedLines(lines: readonly PricedLine[], explain: Explain, lang: Language): PrintedLine[] {
  return lines.map((line) => ({ ...line, explanations: sentences(line, explain, lang) }));
}
