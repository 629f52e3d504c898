import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from '#renderer/features/statistics/statistics.module.css';

const DEFINED = ['interventions', 'hours', 'km', 'expenses', 'net', 'billed'] as const;

/** The definition of each figure of the statistic "billing", and over how many interventions they stand. */
export function StatsHow({ interventions, onClose }: { interventions: number; onClose: () => void }) {
  const { t } = useTranslation(['billing', 'statistics', 'work']);
  return (
    <Dialog open onClose={onClose} title={t('statistics:how')} lead={t('billing:stats.meaning')}>
      <dl className={styles.how} tabIndex={-1} data-autofocus>
        {DEFINED.map((one) => (
          <div key={one}>
            <dt>{t(`billing:columns.${one}`)}</dt>
            <dd>{t(`billing:stats.define.${one}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.soft}>{t('work:howOver', { count: interventions })}</p>
    </Dialog>
  );
}
