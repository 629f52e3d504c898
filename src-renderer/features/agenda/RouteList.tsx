import { IconAlertTriangle, IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '#shared/format/minutes.ts';
import { formatNumber } from '#shared/format/number.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useWhen } from '#renderer/features/interventions/useWhen.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Tag, type Tone } from '#renderer/ui/Tag.tsx';
import styles from './agenda.module.css';
import { useAgenda } from './agendaContext.ts';
import { useWarningText } from './useWarningText.ts';
import { routeKm } from './warnings.ts';
import type { Visit } from './week.ts';

const TONES: Readonly<Record<'planned' | 'late' | 'running' | 'done', Tone>> = {
  planned: 'neutral',
  late: 'late',
  running: 'warn',
  done: 'ok',
};

/** A day's visits in the order they are driven to, with km and what does not fit. */
export function RouteList({ visits, empty }: { visits: readonly Visit[]; empty: string }) {
  const { t } = useTranslation(['agenda', 'interventions']);
  const { language } = useSession();
  const when = useWhen();
  const { open, focused, warnings, now } = useAgenda();
  const warningText = useWarningText();
  const sorted = visits.toSorted((a, b) => a.from - b.from);
  if (sorted.length === 0) return <EmptyState icon={IconRoute} title={empty} hint={t('agenda:routeHint')} />;
  const minutes = sorted.reduce((sum, one) => sum + Math.round((one.to - one.from) / 60_000), 0);
  return (
    <div className={styles.route}>
      <ol aria-label={t('agenda:view.today')} className={styles.stops}>
        {sorted.map((visit, n) => {
          const { line } = visit;
          const look = line.status === 'planned' && visit.to < now ? 'late' : (line.status as 'planned');
          return (
            <li key={line.id} data-cell={`${n}:0`} className={styles.stop}>
              {(warnings.get(line.id) ?? []).map((one) => (
                <p key={warningText(one)} className={styles.warning}>
                  <Icon of={IconAlertTriangle} size={14} /> {warningText(one)}
                </p>
              ))}
              <button
                type="button"
                data-stop
                data-visit={line.id}
                tabIndex={n === 0 ? 0 : -1}
                className={styles.stopButton}
                onClick={() => open(visit)}
                onFocus={() => focused(visit)}
              >
                <span className={styles.stopTime}>{when.span(visit.from, visit.to)}</span>
                <span className={styles.stopWords}>
                  <b>{line.customerName || line.title}</b>
                  <span>{[line.title, line.number].filter(Boolean).join(' · ')}</span>
                  {line.siteName !== '' && <span>{line.siteName}</span>}
                </span>
                <span className={styles.stopKm}>
                  {line.mode !== 'onsite'
                    ? t(`interventions:mode.${line.mode}`)
                    : line.siteKm === null
                      ? t('agenda:kmUnknown')
                      : t('agenda:kmFromOffice', { km: formatNumber(line.siteKm, language) })}
                </span>
                <Tag tone={TONES[look]}>{t(`interventions:status.${look}`)}</Tag>
              </button>
            </li>
          );
        })}
      </ol>
      <p className={styles.sum}>
        {t('agenda:routeSum', {
          count: sorted.length,
          hours: formatMinutes(minutes),
          km: formatNumber(routeKm(sorted), language),
        })}
      </p>
    </div>
  );
}
