import { useTranslation } from 'react-i18next';
import { SMALL_SAMPLE } from '#shared/domain/statistics/measures.ts';
import type { CallsView } from '#shared/domain/statistics/view.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { Counted } from './grid.ts';
import styles from './statistics.module.css';

export interface HowDialogProps {
  view: CallsView;
  counted: Counted;
  onClose: () => void;
}

const LEFT = ['unsolved', 'solvedBefore', 'unclosed', 'closedBefore'] as const;

/** The definition of each figure shown, over how many calls it stands, and what is left out of it. */
export function HowDialog({ view, counted, onClose }: HowDialogProps) {
  const { t } = useTranslation('statistics');
  const solution = view.measures.some((one) => one.startsWith('solution'));
  const close = view.measures.some((one) => one.startsWith('close') && one !== 'closed');
  const left = LEFT.filter(
    (one) => counted.leftOut[one] > 0 && (one === 'unsolved' || one === 'solvedBefore' ? solution : close),
  );
  return (
    <Dialog open onClose={onClose} title={t('how')} lead={t('howLead')}>
      <dl className={styles.how} tabIndex={-1} data-autofocus>
        {view.measures.map((measure, n) => (
          <div key={measure}>
            <dt>
              {t(`figure.${measure}`)}
              <span className={styles.soft}> · {t('over', { count: counted.total.over[n] ?? 0 })}</span>
            </dt>
            <dd>{t(`define.${measure}`)}</dd>
          </div>
        ))}
        {left.length > 0 && (
          <div>
            <dt>{t('leftOut')}</dt>
            {left.map((one) => (
              <dd key={one}>{t(`left.${one}`, { count: counted.leftOut[one] })}</dd>
            ))}
          </div>
        )}
      </dl>
      <p className={styles.soft}>
        {t(`howStanding.${view.at}`)} {t('howSmall', { count: SMALL_SAMPLE })}
      </p>
    </Dialog>
  );
}
