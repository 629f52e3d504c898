import { useTranslation } from 'react-i18next';
import type { DraftBill } from '#shared/api/billing.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './drafts.module.css';

/** CIG and CUP as typed, by draft. */
export type Codes = Readonly<Record<string, { readonly cig: string; readonly cup: string }>>;

export interface CodeFieldsProps {
  drafts: readonly DraftBill[];
  codes: Codes;
  onCodes: (codes: Codes) => void;
}

/** The tender codes of public bodies whose contract does not say them: without the first the bill would be refused. */
export function CodeFields({ drafts, codes, onCodes }: CodeFieldsProps) {
  const { t } = useTranslation('billing');
  return (
    <section className={styles.codes} aria-label={t('confirm.codes')}>
      <div>
        <h3 className={styles.heading}>{t('confirm.codes')}</h3>
        <p className={styles.plain}>{t('confirm.codesHint')}</p>
      </div>
      {drafts.map(({ key, customerName }) => {
        const own = codes[key] ?? { cig: '', cup: '' };
        return (
          <div key={key} className={styles.codeRow}>
            <span className={styles.codeName}>{customerName}</span>
            {(['cig', 'cup'] as const).map((code) => (
              <TextField
                key={code}
                label={code.toUpperCase()}
                aria-label={`${code.toUpperCase()}, ${customerName}`}
                optional={code === 'cup'}
                maxLength={15}
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
