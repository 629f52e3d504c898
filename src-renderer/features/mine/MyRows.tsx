import { IconClockExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { InterventionLine } from '#shared/api/interventions.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import type { TicketLine } from '#shared/api/queue.ts';
import { formatAge } from '#shared/format/age.ts';
import { formatInstant } from '#shared/format/date.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { TicketRow } from '#renderer/features/queue/TicketRow.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { ListRow } from '#renderer/ui/ListRow.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import styles from './MinePane.module.css';

export type AskedLine = OutputOf<'queue.asked'>['rows'][number];

/** A call of one's own: who has it is known, so a wait says until when instead. `endOfDay` in ms UTC. */
export function MyCallRow({ line, now, endOfDay }: { line: TicketLine; now: number; endOfDay: number }) {
  const { t } = useTranslation(['queue', 'common']);
  const { zone, language } = useSession();
  if (line.status !== 'waiting') return <TicketRow line={line} now={now} />;
  const { waitUntil } = line;
  const date = waitUntil === null ? '' : formatInstant(waitUntil, 'dayMonth', { timeZone: zone, lang: language });
  const words =
    waitUntil === null
      ? t('queue:myList.noDate')
      : waitUntil < now
        ? t('queue:myList.expired', { date })
        : waitUntil < endOfDay
          ? t('queue:myList.today')
          : t('queue:myList.until', { date });
  const due = waitUntil !== null && waitUntil < endOfDay;
  return (
    <TicketRow
      line={line}
      now={now}
      endSub={
        <span className={due ? styles.due : undefined}>
          {due && <Icon of={IconClockExclamation} size={13} />} {words}
        </span>
      }
    />
  );
}

/** A call that waits for one's answer to a colleague: who asks, and what. */
export function MyQuestionRow({ asked, now }: { asked: AskedLine; now: number }) {
  const { t } = useTranslation(['queue', 'common']);
  const { nameOf } = useCatalog();
  const { language } = useSession();
  const { line, questions } = asked;
  return (
    <ListRow
      lead={formatAge(questions[0]?.at ?? line.openedAt, now, language)}
      title={line.title === '' ? t('queue:untitled') : line.title}
      sub={questions
        .map(({ actor, text }) => `${nameOf(actor)}: ${text === '' ? t('common:states.erased') : text}`)
        .join(' · ')}
      end={<Tag tone="wait">{t('queue:myList.toAnswer')}</Tag>}
      endSub={line.number}
    />
  );
}

/** Work planned for today. */
export function MyVisitRow({ visit }: { visit: InterventionLine }) {
  const { t } = useTranslation(['queue', 'interventions']);
  const { zone, language } = useSession();
  const at = visit.start ?? visit.planStart;
  return (
    <ListRow
      lead={at === null ? '' : formatInstant(at, 'time', { timeZone: zone, lang: language })}
      title={visit.title === '' ? t('queue:untitled') : visit.title}
      sub={[visit.number, visit.customerName].filter((one) => one !== '').join(' · ')}
      end={<Tag tone={visit.status === 'running' ? 'ok' : 'neutral'}>{t(`interventions:mode.${visit.mode}`)}</Tag>}
      endSub={t(`interventions:status.${visit.status}`)}
    />
  );
}
