import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftBill } from '#shared/api/billShapes.ts';
import { explain, explainProblem } from '#shared/domain/billing/explain.ts';
import type { Step } from '#shared/domain/billing/lines.ts';
import { PROBLEM_REASONS } from '#shared/domain/billing/problem.ts';

export type Problem = DraftBill['problems'][number];

/** Steps and problems as sentences in the reader's language. */
export function useExplain(): { step: (step: Step) => string; problem: (problem: Problem) => string } {
  const { t, i18n } = useTranslation('billing');
  return useMemo(() => {
    const translate = (key: string, values?: Readonly<Record<string, unknown>>): string => {
      // A step's key is put together from its code: that there is a text for each is for a test to say.
      const known = key as 'billing:title';
      return i18n.t(known, values ?? {});
    };
    return {
      step: (step) => explain(step, translate),
      problem(problem) {
        const reason = PROBLEM_REASONS.find((one) => one === problem.reason);
        return reason === undefined ? t('problemUnknown') : explainProblem({ ...problem, reason }, translate);
      },
    };
  }, [t, i18n]);
}
