import { IconClockDollar, IconFileTypePdf, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { localDay } from '#shared/format/date.ts';
import { useAsk, useDesk } from '#renderer/app/desk.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { InterventionWindows } from '#renderer/features/interventions/InterventionWindows.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { useSavePdf } from '../useSavePdf.ts';
import { overdraftWords } from './amounts.ts';
import { PackDialog } from './PackDialog.tsx';
import { type PackBalance, PackRow } from './PackRow.tsx';
import { PackStatement } from './PackStatement.tsx';
import styles from './packs.module.css';
import { useRetirePack } from './useRetirePack.ts';

export interface CustomerPacksProps {
  customer: RecordOut;
  /** Undefined for those who may not sell. */
  onSell: (() => void) | undefined;
}

const UNITS = ['minutes', 'cents'] as const;

/** The prepaid packs of a customer: what each has left, and the account of every minute. */
export function CustomerPacks({ customer, onSell }: CustomerPacksProps) {
  const { t, i18n } = useTranslation('billing');
  const { zone } = useSession();
  const [today] = useState(() => localDay(Date.now(), zone));
  /** The day the account is looked at; null = today, as it goes on. */
  const [asOf, setAsOf] = useState<string | null>(null);
  const { data, error, reload } = useAsk('packs.ledger', {
    customer: customer.id,
    ...(asOf === null ? {} : { asOf }),
  });
  const [correcting, setCorrecting] = useState<RecordOut | null>(null);
  const retire = useRetirePack();
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
  const { balances, entries } = data;
  const over = overdraftWords(data, language);
  const mend = onSell === undefined ? undefined : { correct: setCorrecting, retire };
  if (balances.length === 0 && entries.length === 0 && asOf === null)
    return (
      <EmptyState icon={IconClockDollar} title={t('pack.none')} hint={t('pack.noneHint')} action={sell || undefined} />
    );
  const names = new Map(balances.map((one) => [one.pack.id, one.pack.name]));
  return (
    <div className={styles.packs}>
      <div className={styles.packsHead}>
        <p className={styles.soft}>{t('pack.order')}</p>
        <div className={styles.actions}>
          <DateField
            label={t('pack.asOf')}
            today={today}
            value={asOf ?? today}
            onChange={(day) => setAsOf(day === today ? null : day)}
          />
          <Button
            icon={IconFileTypePdf}
            onClick={() =>
              savePdf(() =>
                desk.query('documents.packs', { customer: customer.id, language, ...(asOf === null ? {} : { asOf }) }),
              )
            }
          >
            {t('pack.pdf')}
          </Button>
          {sell}
        </div>
      </div>
      {over !== '' && (
        <p role="note" className={styles.overdraft}>
          {t('pack.overdraftNote', { amount: over })}
        </p>
      )}
      <ul className={styles.list}>
        {inUseFirst(balances).map((one) => (
          <PackRow key={one.pack.id} balance={one} mend={mend} />
        ))}
      </ul>
      {UNITS.map((unit) => {
        const own = entries.filter((one) => one.unit === unit);
        return own.length === 0 ? null : (
          <section key={unit} aria-label={t(`pack.statement.${unit}`)}>
            <h2 className={styles.heading}>{t(`pack.statement.${unit}`)}</h2>
            <PackStatement unit={unit} entries={own} names={names} onOpen={setOpened} />
          </section>
        );
      })}
      {correcting !== null && <PackDialog customer={customer} pack={correcting} onClose={() => setCorrecting(null)} />}
      {opened !== null && <InterventionWindows intervention={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}

/** Those that may still be used before those that are over, each in the order they are used up. */
function inUseFirst(balances: readonly PackBalance[]): readonly PackBalance[] {
  const over = (one: PackBalance): boolean => one.warnings.includes('expired') || one.left === 0;
  return [...balances.filter((one) => !over(one)), ...balances.filter(over)];
}
