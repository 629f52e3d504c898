import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { formatMoney } from '#shared/format/money.ts';
import { useRun } from '#renderer/app/desk.tsx';
import { useFailure } from '#renderer/features/queue/bulk/useFailure.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from './price.module.css';

type Word = OutputOf<'intervention.price'>['stray'][number];

/** A manager's words on lines that went away: taken back here, or the work cannot be billed. */
export function StrayWords({ intervention, words }: { intervention: string; words: readonly Word[] }) {
  const { t } = useTranslation('billing');
  const lang = useLanguage();
  const run = useRun();
  const toasts = useToasts();
  const failure = useFailure();
  const takeBack = ({ line }: Word): Promise<void> =>
    run('intervention.override', { id: intervention, line, netCents: null, reason: t('override.backReason') }).then(
      () => undefined,
      (error: unknown) => toasts.show({ kind: 'error', message: failure(error) }),
    );
  return (
    <ul className={styles.problems} aria-label={t('price.stray')}>
      {words.map((one) => (
        <li key={one.line}>
          {t('price.strayWord', { amount: formatMoney(one.netCents, lang), reason: one.reason })}{' '}
          <Button size="small" variant="quiet" onClick={() => void takeBack(one)}>
            {t('price.strayBack')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
