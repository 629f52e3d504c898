import { useTranslation } from 'react-i18next';
import type { DraftBill } from '#shared/api/billShapes.ts';
import { checkCig, checkCup } from '#shared/domain/people/billingIds.ts';
import { CheckedField } from '#renderer/features/billing/CheckedField.tsx';
import type { Codes } from './codes.ts';
import styles from './drafts.module.css';

export interface CodeFieldsProps {
  /** In the order in which their codes are sent. */
  drafts: readonly DraftBill[];
  codes: Codes;
  onCodes: (codes: Codes) => void;
}

const CHECKS = { cig: checkCig, cup: checkCup } as const;

/** The tender codes of public bodies that their contract does not say: without either the bill would be refused. */
export function CodeFields({ drafts, codes, onCodes }: CodeFieldsProps) {
  const { t } = useTranslation('billing');
  return (
    <section className={styles.codes} aria-label={t('confirm.codes')}>
      <div>
        <h3 className={styles.heading}>{t('confirm.codes')}</h3>
        <p className={styles.plain}>{t('confirm.codesHint')}</p>
      </div>
      {drafts.map(({ key, customerName, asks }, n) => {
        const own = codes[key] ?? { cig: '', cup: '' };
        return (
          <div key={key} className={styles.codeRow}>
            <span className={styles.codeName}>{customerName}</span>
            {asks.map((code) => (
              <CheckedField
                key={code}
                label={code.toUpperCase()}
                aria-label={`${code.toUpperCase()}, ${customerName}`}
                name={`codes.${n}.${code}`}
                optional
                maxLength={25}
                check={(text) =>
                  CHECKS[code](text).ok ? null : { message: t(`confirm.${code}Hint`), unfinished: true }
                }
                tidy={(text) => {
                  const checked = CHECKS[code](text);
                  return checked.ok ? checked.value : text.trim();
                }}
                value={own[code]}
                onChange={(text) => onCodes({ ...codes, [key]: { ...own, [code]: text.toUpperCase() } })}
              />
            ))}
          </div>
        );
      })}
    </section>
  );
}
