import { useTranslation } from 'react-i18next';
import { useNav } from '#renderer/app/nav.ts';
import styles from '../billing.module.css';
import { type Problem, useExplain } from '../lines/useExplain.ts';
import { useOpenWork } from '../lines/useOpenWork.tsx';

/** What stands in the way of a bill, each with the way to where it is mended. */
export function ProblemList({ problems, customer }: { problems: readonly Problem[]; customer: string }) {
  const { t } = useTranslation('billing');
  const explain = useExplain();
  const { openCustomer, go } = useNav();
  const { openWork, openCall, windows } = useOpenWork();
  if (problems.length === 0) return null;
  const mend = (problem: Problem): { label: string; run: () => void } | null => {
    if (OF_THE_COMPANY.has(problem.reason)) return { label: t('draft.mendCompany'), run: () => go('admin') };
    if (OF_THE_LISTS.has(problem.reason)) return { label: t('draft.mendLists'), run: () => go('admin') };
    const { id, params } = problem;
    if (problem.reason === 'customerMissing' && id !== null)
      return { label: t('draft.mendCall', { number: params?.['number'] ?? '' }), run: () => openCall(id) };
    if (OF_THE_CUSTOMER.has(problem.reason) || id === null || id === customer)
      return { label: t('draft.mendCustomer'), run: () => openCustomer(customer) };
    return { label: t('draft.mendWork'), run: () => openWork(id) };
  };
  return (
    <div role="note" className={styles.problems}>
      <ul>
        {problems.map((one) => {
          const way = mend(one);
          return (
            <li key={`${one.reason} ${one.field ?? ''} ${one.id ?? ''}`}>
              {explain.problem(one)}
              {way !== null && (
                <button type="button" className={styles.link} onClick={way.run}>
                  {way.label}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {windows}
    </div>
  );
}

/** Where a problem is mended, by its reason; every other one is mended on the intervention. */
const OF_THE_COMPANY = new Set(['sellerMissing', 'sellerInvalid', 'sellerCharacters', 'withholdingTerms']);
const OF_THE_LISTS = new Set(['noPriceList', 'priceListNotValid', 'unknownRate']);
const OF_THE_CUSTOMER = new Set([
  'buyerMissing',
  'buyerTaxData',
  'buyerRecipientLength',
  'buyerInvalid',
  'buyerCharacters',
  'intentMissing',
  'intentEnded',
  'codesMissing',
  'contractToDefine',
  'contractMissing',
  'feeWithoutStart',
  'feeWithoutVat',
]);
