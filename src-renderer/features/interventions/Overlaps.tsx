import { useTranslation } from 'react-i18next';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useAsk } from '#renderer/app/desk.tsx';
import styles from './interventions.module.css';
import { useWhen } from './useWhen.ts';

/** The longest planned work looked back for, ms. */
const DAY = 24 * 3_600_000;

export interface OverlapsProps {
  operator: string | null;
  start: number | null;
  end: number | null;
  /** The one being moved is no obstacle to itself. */
  except: string | null;
}

/** What else the technician has in that time: a warning, not a refusal. */
export function Overlaps({ operator, start, end, except }: OverlapsProps) {
  const { t } = useTranslation('interventions');
  const { nameOf } = useCatalog();
  const when = useWhen();
  const known = operator !== null && start !== null && end !== null && end > start;
  const { data } = useAsk(
    'interventions.list',
    known ? { involving: operator, from: start - DAY, to: end, status: ['planned', 'running'] } : null,
  );
  if (!known || data === undefined) return null;
  const busy = data.rows.filter((row) => {
    const from = row.start ?? row.planStart ?? 0;
    const to = row.status === 'running' ? end : (row.planEnd ?? from);
    return row.id !== except && from < end && to > start;
  });
  if (busy.length === 0)
    return (
      <p role="status" className={styles.quiet}>
        {t('plan.free', { name: nameOf(operator) })}
      </p>
    );
  return (
    <div role="status" className={styles.note}>
      {t('plan.busy', { name: nameOf(operator) })}
      <ul>
        {busy.map((row) => (
          <li key={row.id}>
            {when.span(row.start ?? row.planStart ?? 0, row.planEnd)} ·{' '}
            {[row.number, row.customerName].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </div>
  );
}
