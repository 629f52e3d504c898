import { useTranslation } from 'react-i18next';
import type { InterventionLine } from '#shared/api/interventions.ts';
import type { RecordOut } from '#shared/api/records.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useAsk } from '#renderer/app/desk.tsx';
import { useNow } from '#renderer/app/now.ts';
import { useWarningText } from '#renderer/features/agenda/useWarningText.ts';
import { type Warning, warningsOf } from '#renderer/features/agenda/warnings.ts';
import { type Visit, visitOf } from '#renderer/features/agenda/week.ts';
import styles from './interventions.module.css';
import { useWhen } from './useWhen.ts';

/** The longest planned work looked back for, ms; as far ahead for the way to what comes next. */
const DAY = 24 * 3_600_000;
/** Id of what is not saved yet. */
const THIS = 'this';

export interface OverlapsProps {
  operator: string | null;
  start: number | null;
  end: number | null;
  /** The one being moved is no obstacle to itself. */
  except: string | null;
  /** Where one has to be, for the way from and to what is before and after. */
  site: RecordOut | null;
}

/** What else the technician has in that time, and whether there is time for the way: a warning, not a refusal. */
export function Overlaps({ operator, start, end, except, site }: OverlapsProps) {
  const { t } = useTranslation('interventions');
  const { nameOf } = useCatalog();
  const { zone, span } = useWhen();
  const now = useNow();
  const warningText = useWarningText();
  const known = operator !== null && start !== null && end !== null && end > start;
  const { data } = useAsk(
    'interventions.list',
    known ? { involving: operator, from: start - DAY, to: end + DAY, status: ['planned', 'running'] } : null,
  );
  if (!known || data === undefined) return null;
  const others = data.rows
    .filter((row) => row.id !== except)
    .map((row) => visitOf(row, Math.max(now, end), zone))
    .filter((one) => one !== null);
  const busy = others.filter((one) => one.from < end && one.to > start);
  const travel = busy.length > 0 ? [] : travelWarnings(others, { from: start, to: end }, site);
  if (busy.length === 0 && travel.length === 0)
    return (
      <p role="status" className={styles.quiet}>
        {t('plan.free', { name: nameOf(operator) })}
      </p>
    );
  return (
    <div role="status" className={styles.note}>
      {busy.length > 0 && t('plan.busy', { name: nameOf(operator) })}
      <ul>
        {busy.map(({ line, from, to }) => (
          <li key={line.id}>
            {span(from, to)} · {[line.number, line.customerName].filter(Boolean).join(' · ')}
          </li>
        ))}
        {travel.map((one) => (
          <li key={one.other.line.id}>{warningText(one)}</li>
        ))}
      </ul>
    </div>
  );
}

/** What there is no time to drive to or from, with this one among the others. */
function travelWarnings(
  others: readonly Visit[],
  span: { from: number; to: number },
  site: RecordOut | null,
): Warning[] {
  const [some] = others;
  if (site === null || some === undefined) return [];
  const km = site.fields['km'];
  const line: InterventionLine = {
    ...some.line,
    id: THIS,
    mode: 'onsite',
    status: 'planned',
    site: site.id,
    siteKm: typeof km === 'number' ? km : null,
  };
  const found = warningsOf([...others, { ...some, ...span, line }]);
  return [...found].flatMap(([id, list]) =>
    list
      .filter((one) => one.sort === 'travel' && (id === THIS || one.other.line.id === THIS))
      .map((one) =>
        id === THIS ? one : { ...one, other: others.find(({ line: { id: own } }) => own === id) ?? one.other },
      ),
  );
}
