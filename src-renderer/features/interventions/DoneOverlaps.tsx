import { useTranslation } from 'react-i18next';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useAsk } from '#renderer/app/desk.tsx';
import styles from './interventions.module.css';
import { useWhen } from './useWhen.ts';

/** The longest piece of work, ms: what began before that is over. */
const DAY = 24 * 3_600_000;

export interface DoneOverlapsProps {
  operator: string | null;
  start: number | null;
  end: number | null;
  except: string | null;
}

/** The technician has other work recorded at the same time: a warning. Two machines may have been seen to at once. */
export function DoneOverlaps({ operator, start, end, except }: DoneOverlapsProps) {
  const { t } = useTranslation('interventions');
  const { nameOf } = useCatalog();
  const { span } = useWhen();
  const known = operator !== null && start !== null && end !== null && end > start;
  const { data } = useAsk(
    'interventions.list',
    known ? { involving: operator, from: Math.max(0, start - DAY), to: end, status: ['running', 'done'] } : null,
  );
  const others = known
    ? (data?.rows ?? []).filter((one) => one.id !== except && (one.start ?? end) < end && (one.end ?? end) > start)
    : [];
  if (others.length === 0) return null;
  return (
    <div role="note" className={styles.note}>
      {t('record.overlap', { name: nameOf(operator) })}
      <ul>
        {others.map((one) => (
          <li key={one.id}>
            {span(one.start ?? 0, one.end)} · {[one.number, one.customerName].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </div>
  );
}
