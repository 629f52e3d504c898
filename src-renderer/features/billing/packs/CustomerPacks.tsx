import { IconClockDollar, IconFileTypePdf, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { formatMinutes } from '#shared/format/minutes.ts';
import { useAsk, useDesk } from '#renderer/app/desk.tsx';
import { InterventionWindows } from '#renderer/features/interventions/InterventionWindows.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { useSavePdf } from '../useSavePdf.ts';
import { type PackBalance, PackRow } from './PackRow.tsx';
import { PackStatement } from './PackStatement.tsx';
import styles from './packs.module.css';

export interface CustomerPacksProps {
  customer: RecordOut;
  /** Undefined for those who may not sell. */
  onSell: (() => void) | undefined;
}

const UNITS = ['minutes', 'cents'] as const;

/** The prepaid packs of a customer: what each has left, and the account of every minute. */
export function CustomerPacks({ customer, onSell }: CustomerPacksProps) {
  const { t, i18n } = useTranslation('billing');
  const { data, error, reload } = useAsk('packs.ledger', { customer: customer.id });
  const [opened, setOpened] = useState<string | null>(null);
  const desk = useDesk();
  const language = useLanguage();
  const savePdf = useSavePdf();
  const sell = onSell !== undefined && (
    <Button icon={IconPlus} hotkey="v" hotkeyId="customer.sell" onClick={onSell}>
      {t('pack.sell')}
    </Button>
  );
  if (data === undefined) {
    if (error === null) return <Skeleton lines={8} />;
    const { title, safe, todo, reference } = errorText(error, i18n);
    return <ErrorState title={title} safe={safe} todo={todo} reference={reference} onRetry={reload} />;
  }
  const { balances, entries, overdraftMinutes } = data;
  if (balances.length === 0 && entries.length === 0)
    return (
      <EmptyState icon={IconClockDollar} title={t('pack.none')} hint={t('pack.noneHint')} action={sell || undefined} />
    );
  const units = new Map(balances.map((one) => [one.pack.id, one.unit]));
  const names = new Map(balances.map((one) => [one.pack.id, one.pack.name]));
  return (
    <div className={styles.packs}>
      <div className={styles.packsHead}>
        <p className={styles.soft}>{t('pack.order')}</p>
        <div className={styles.actions}>
          <Button
            icon={IconFileTypePdf}
            onClick={() => savePdf(() => desk.query('documents.packs', { customer: customer.id, language }))}
          >
            {t('pack.pdf')}
          </Button>
          {sell}
        </div>
      </div>
      {overdraftMinutes > 0 && (
        <p role="note" className={styles.overdraft}>
          {t('pack.overdraftNote', { amount: formatMinutes(overdraftMinutes) })}
        </p>
      )}
      <ul className={styles.list}>
        {inUseFirst(balances).map((one) => (
          <PackRow key={one.pack.id} balance={one} />
        ))}
      </ul>
      {UNITS.map((unit) => {
        // An overdraft stands on no pack: it is counted in minutes.
        const own = entries.filter((one) => (units.get(one.pack) ?? 'minutes') === unit);
        return own.length === 0 ? null : (
          <section key={unit} aria-label={t(`pack.statement.${unit}`)}>
            <h2 className={styles.heading}>{t(`pack.statement.${unit}`)}</h2>
            <PackStatement unit={unit} entries={own} names={names} onOpen={setOpened} />
          </section>
        );
      })}
      {opened !== null && <InterventionWindows intervention={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}

/** Those that may still be used before those that are over, each in the order they are used up. */
function inUseFirst(balances: readonly PackBalance[]): readonly PackBalance[] {
  const over = (one: PackBalance): boolean => one.warnings.includes('expired') || one.left === 0;
  return [...balances.filter((one) => !over(one)), ...balances.filter(over)];
}
