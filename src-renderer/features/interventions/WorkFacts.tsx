import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '#shared/format/minutes.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { BillingTag } from './BillingTag.tsx';
import styles from './interventions.module.css';
import { InterventionWindows } from './InterventionWindows.tsx';
import { useWhen } from './useWhen.ts';

/** Interventions of a call shown at once; the story has them all. */
const SHOWN = 8;

/** The work on a call: when, how long, and where each stands on its way to the bill. One opens with a press. */
export function WorkFacts({ ticket }: { ticket: string }) {
  const { t } = useTranslation('interventions');
  const when = useWhen();
  const { data } = useAsk('interventions.list', { ticket, order: 'newest', limit: SHOWN });
  const [opened, setOpened] = useState<string | null>(null);
  const rows = (data?.rows ?? []).filter((one) => one.status !== 'cancelled');
  if (rows.length === 0) return t('noneYet');
  return (
    <>
      <ul className={styles.works}>
        {rows.map((one) => {
          const at = one.start ?? one.planStart;
          const what = [
            at === null ? '' : when.shortDay(at),
            t(`mode.${one.mode}`),
            one.status === 'done' && one.workMinutes !== null
              ? formatMinutes(one.workMinutes)
              : t(`status.${one.status}`),
          ].filter(Boolean);
          return (
            <li key={one.id}>
              <button type="button" className={styles.work} onClick={() => setOpened(one.id)}>
                <span>{what.join(' · ')}</span>
                {one.billing !== 'none' && <BillingTag line={one} />}
              </button>
            </li>
          );
        })}
      </ul>
      {opened !== null && <InterventionWindows intervention={opened} onClose={() => setOpened(null)} />}
    </>
  );
}
