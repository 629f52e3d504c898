import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/app/desk.tsx';
import { useNav } from '#renderer/app/nav.ts';
import { useNow } from '#renderer/app/now.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { RunningClock } from '#renderer/ui/RunningClock.tsx';
import { StatusItem } from '#renderer/ui/StatusLine.tsx';
import { RecordInterventionDialog } from './RecordInterventionDialog.tsx';

/** Timers shown one by one; more are a number. */
const SHOWN = 2;

/** In the status line: the work whose timer runs. A press (or Ctrl+Shift+E) stops the oldest: the record comes up filled in. */
export function RunningTimers() {
  const { t } = useTranslation('interventions');
  const { data = [] } = useAsk('interventions.running', {});
  const { go } = useNav();
  const now = useNow();
  const [stopping, setStopping] = useState<string | null>(null);
  const oldest = data[0];
  useHotkeys(
    [
      {
        id: 'timer.stop',
        keys: 'mod+shift+e',
        label: t('timer.stopKey'),
        enabled: oldest !== undefined,
        run: () => setStopping(oldest?.id ?? null),
      },
    ],
    { scope: 'global' },
  );
  return (
    <>
      {data.slice(0, SHOWN).map((one) => (
        <StatusItem key={one.id} dot="wait" onClick={() => setStopping(one.id)}>
          {t('timer.running', { mode: t(`mode.${one.mode}`), number: one.number })}{' '}
          <RunningClock
            since={one.start ?? now}
            label={t('timer.label', { mode: t(`mode.${one.mode}`), number: one.number })}
          />
          <span className="sr-only">, {t('timer.stop')}</span>
        </StatusItem>
      ))}
      {data.length > SHOWN && (
        <StatusItem onClick={() => go('interventions')}>{t('timer.more', { count: data.length - SHOWN })}</StatusItem>
      )}
      {stopping !== null && <RecordInterventionDialog intervention={stopping} onDone={() => setStopping(null)} />}
    </>
  );
}
