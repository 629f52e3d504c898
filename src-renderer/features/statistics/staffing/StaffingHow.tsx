import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from '../statistics.module.css';
import own from './staffing.module.css';

const FORMULA = [
  'A = λ · AHT',
  'B(0) = 1,  B(k) = A·B(k−1) / (k + A·B(k−1))',
  'C = B(m) / (1 − (A/m)·(1 − B(m)))',
  'SL = 1 − C · e^(−(m − A)·T / AHT)',
  'ASA = C · AHT / (m − A)',
];

/** How the week is counted: the forecast, Erlang C with its source, what it does not know. */
export function StaffingHow({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['staffing', 'statistics']);
  return (
    <Dialog open onClose={onClose} title={t('statistics:how')} lead={t('staffing:how.lead')}>
      <dl className={styles.how} tabIndex={-1} data-autofocus>
        <div>
          <dt>{t('staffing:figure.expected')}</dt>
          <dd>{t('staffing:how.forecast')}</dd>
        </div>
        <div>
          <dt>{t('staffing:figure.needed')}</dt>
          <dd>{t('staffing:how.erlang')}</dd>
          <dd>
            <code className={own.formula}>
              {FORMULA.map((line) => (
                <span key={line} style={{ display: 'block' }}>
                  {line}
                </span>
              ))}
            </code>
          </dd>
          <dd>{t('staffing:how.letters')}</dd>
          <dd>{t('staffing:how.over')}</dd>
        </div>
        <div>
          <dt>{t('staffing:figure.people')}</dt>
          <dd>{t('staffing:how.people')}</dd>
        </div>
        <div>
          <dt>{t('staffing:overloaded')}</dt>
          <dd>{t('staffing:how.overloaded')}</dd>
        </div>
        <div>
          <dt>{t('staffing:hours')}</dt>
          <dd>{t('staffing:how.hours')}</dd>
        </div>
      </dl>
    </Dialog>
  );
}
