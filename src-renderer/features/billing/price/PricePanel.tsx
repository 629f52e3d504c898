import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '#shared/format/money.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { groupLines } from '../lines/groupLines.ts';
import { LineGroups } from '../lines/LineGroups.tsx';
import { useExplain } from '../lines/useExplain.ts';
import { overdraftWords } from '../packs/amounts.ts';
import styles from './price.module.css';
import { StrayWords } from './StrayWords.tsx';
import { UnsettleDialog } from './UnsettleDialog.tsx';

export interface PricePanelProps {
  intervention: string;
  /** It stands in a window. */
  inDialog?: boolean | undefined;
}

/** What one intervention costs as things stand, or what was billed of it: every line with its reasons. Use: `<PricePanel intervention={id} />`. */
export function PricePanel({ intervention, inDialog }: PricePanelProps) {
  const { t, i18n } = useTranslation('billing');
  const lang = useLanguage();
  const { has } = useSession();
  const explain = useExplain();
  const [opening, setOpening] = useState(false);
  const { data, error, reload } = useAsk('intervention.price', { id: intervention });
  if (data === undefined) {
    if (error === null) return <Skeleton lines={3} />;
    const { title, safe, todo, reference } = errorText(error, i18n);
    return <ErrorState size="line" title={title} safe={safe} todo={todo} reference={reference} onRetry={reload} />;
  }
  const { lines, problems, netCents, bill, settled, stray } = data;
  const manager = has('manager', 'admin');
  const over = overdraftWords(data, lang);
  const groups = groupLines(lines.map((line) => ({ ...line, intervention })));
  return (
    <section aria-label={t('price.title')} className={styles.panel}>
      <div className={styles.head}>
        <h3 className={styles.title}>{t('price.title')}</h3>
        {bill !== null ? (
          <Tag tone="ok">{t('price.billed', { number: bill.number })}</Tag>
        ) : settled !== null ? (
          <Tag tone="ok">{t('price.settled', { month: settled })}</Tag>
        ) : (
          problems.length > 0 && <Tag tone="warn">{t('price.incomplete')}</Tag>
        )}
        <span className={styles.total}>{formatMoney(netCents, lang)}</span>
      </div>
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.map((one) => (
            <li key={`${one.reason} ${one.field ?? ''} ${one.id ?? ''}`}>{explain.problem(one)}</li>
          ))}
        </ul>
      )}
      {manager && stray.length > 0 && <StrayWords intervention={intervention} words={stray} />}
      {over !== '' && <p className={styles.note}>{t('price.overdraft', { amount: over })}</p>}
      {lines.length === 0 ? (
        problems.length === 0 && <p className={styles.note}>{t('price.none')}</p>
      ) : (
        <LineGroups
          label={t('price.title')}
          groups={groups}
          inDialog={inDialog}
          changeable={bill === null && settled === null && manager}
        />
      )}
      {manager && settled !== null && (
        <div>
          <Button size="small" variant="quiet" onClick={() => setOpening(true)}>
            {t('unsettle.title')}
          </Button>
        </div>
      )}
      {opening && <UnsettleDialog intervention={intervention} onClose={() => setOpening(false)} />}
    </section>
  );
}
