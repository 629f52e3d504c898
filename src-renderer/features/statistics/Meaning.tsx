import { useTranslation } from 'react-i18next';
import type { CallsView } from '#shared/domain/statistics/view.ts';
import type { Counted } from './grid.ts';
import styles from './statistics.module.css';

export interface MeaningProps {
  view: CallsView;
  counted: Counted;
  onHow: () => void;
}

/** More measures than that are read in the heads of the table. */
const NAMED = 3;

/** What the figures above say, in a line, and over how many calls. */
export function Meaning({ view, counted, onHow }: MeaningProps) {
  const { t } = useTranslation('statistics');
  return (
    <p className={styles.meaning}>
      {view.measures.length > NAMED
        ? t('meaningOfMany', { date: capital(t(`byDate.${view.of}`)), calls: t('over', { count: counted.calls }) })
        : t('meaning', {
            measure: capital(view.measures.map((one) => t(`figure.${one}`)).join(', ')),
            date: t(`byDate.${view.of}`),
            calls: t('over', { count: counted.calls }),
          })}{' '}
      {counted.before !== null && view.compare !== 'none' && `${t(`beneath.${view.compare}`)} `}
      <button type="button" className={styles.link} onClick={onHow}>
        {t('how')}
      </button>
    </p>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
