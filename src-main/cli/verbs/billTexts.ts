import type { DraftBill } from '#shared/api/billShapes.ts';
import { explainProblem } from '#shared/domain/billing/explain.ts';
import { monthSchema } from '#shared/domain/billing/period.ts';
import { PROBLEM_REASONS } from '#shared/domain/billing/problem.ts';
import { formatMoney } from '#shared/format/money.ts';
import { productTexts } from '#main/core/productTexts.ts';
import { type Language, type VerbCall, WrongUse } from '../verb.ts';

/** The option every verb of bills has. */
export const PERIOD = {
  value: 'YYYY-MM',
  required: true,
  help: { it: 'mese da fatturare', en: 'month to be billed' },
} as const;

/** @throws WrongUse when it is no month */
export function periodOf(call: Pick<VerbCall, 'option' | 'language'>): string {
  const month = call.option('period') ?? '';
  if (!monthSchema.safeParse(month).success)
    throw new WrongUse(
      call.language === 'it' ? '--period: AAAA-MM, per esempio 2026-10' : '--period: YYYY-MM, for example 2026-10',
    );
  return month;
}

/** The problems of a draft in one line: what a person mends. */
export function problemLine(draft: DraftBill, language: Language): string {
  const text = productTexts(language);
  const t = (key: string, values?: Readonly<Record<string, unknown>>): string => text(key, values) ?? key;
  const reasons = new Set(
    draft.problems.map((one) => {
      const reason = PROBLEM_REASONS.find((known) => known === one.reason);
      return reason === undefined ? one.reason : explainProblem({ ...one, reason }, t);
    }),
  );
  const name =
    draft.customerName === '' ? (language === 'it' ? '(senza cliente)' : '(no customer)') : draft.customerName;
  return `${name}: ${[...reasons].join('; ')}`;
}

export function euros(cents: number, language: Language): string {
  return formatMoney(cents, language);
}
