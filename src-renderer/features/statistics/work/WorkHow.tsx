import { useTranslation } from 'react-i18next';
import { WORK_FIGURE_NAMES } from '#shared/domain/statistics/workView.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from '../statistics.module.css';
import type { CountedWork } from './workGrid.ts';

/** The definition of each figure of interventions. */
export function WorkHow({ counted, onClose }: { counted: CountedWork; onClose: () => void }) {
  const { t } = useTranslation(['statistics', 'work']);
  const { planned, running, done, cancelled } = counted.total;
  return (
    <Dialog open onClose={onClose} title={t('how')} lead={t('work:howLead')}>
      <dl className={styles.how} tabIndex={-1} data-autofocus>
        {WORK_FIGURE_NAMES.map((name) => (
          <div key={name}>
            <dt>{t(`work:figure.${name}`)}</dt>
            <dd>{t(`work:define.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.soft}>{t('work:howOver', { count: planned + running + done + cancelled })}</p>
    </Dialog>
  );
}
