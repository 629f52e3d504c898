import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RequestStatus, requestStatus } from '#shared/domain/ticket/requests.ts';
import { formatDay, localDay } from '#shared/format/date.ts';
import { useNow } from '#renderer/app/now.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useTicket } from '#renderer/features/ticket/ticket.ts';
import { Tag, type Tone } from '#renderer/ui/Tag.tsx';
import styles from './report.module.css';
import { RequestView } from './RequestView.tsx';

const TONES: Readonly<Record<RequestStatus, Tone>> = {
  open: 'wait',
  accepted: 'ok',
  refused: 'neutral',
  expired: 'late',
};

/** The call's intervention requests and how each stands; one opens to be answered. */
export function RequestFacts() {
  const { t } = useTranslation('report');
  const { state } = useTicket();
  const { language, zone } = useSession();
  const today = localDay(useNow(), zone);
  const [opened, setOpened] = useState<string | null>(null);
  const shown = state.requests.find((one) => one.request === opened);
  return (
    <>
      <ul className={styles.requests}>
        {state.requests.toReversed().map((one) => {
          const status = requestStatus(one, today);
          const day = formatDay(localDay(one.at, zone), language);
          return (
            <li key={one.request}>
              <button
                type="button"
                className={styles.request}
                aria-label={`${t('request.openIt', { day })}: ${t(`request.status.${status}`)}`}
                onClick={() => setOpened(one.request)}
              >
                <Tag tone={TONES[status]}>{t(`request.status.${status}`)}</Tag>
                <span>
                  {one.answer !== null
                    ? t('request.by', { name: one.answer.name, day: formatDay(one.answer.date, language) })
                    : one.validUntil !== null
                      ? t('request.until', { day: formatDay(one.validUntil, language) })
                      : day}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {shown !== undefined && <RequestView request={shown} onClose={() => setOpened(null)} />}
    </>
  );
}
