import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import styles from './BulkBar.module.css';
import type { QueueActions } from './useQueueActions.tsx';
import type { Gathering } from './useGather.ts';

export interface BulkBarProps {
  selected: number;
  actions: QueueActions;
  gathering: Gathering | null;
  onClear: () => void;
}

/** At the foot of the list while calls are selected, or something long is done with them. */
export function BulkBar({ selected, actions, gathering, onClear }: BulkBarProps) {
  const { t } = useTranslation(['queue', 'common']);
  const { job } = actions;
  if (job !== null || gathering !== null) {
    return (
      <div className={styles.bar}>
        {job === null ? (
          <ProgressBar label={t('queue:selection.gathering')} value={null} onStop={gathering?.stop} />
        ) : (
          <ProgressBar
            label={t('queue:selection.working')}
            value={job.done / job.total}
            detail={t('queue:selection.of', { done: job.done, total: job.total })}
            onStop={job.stop}
          />
        )}
      </div>
    );
  }
  if (selected === 0) return null;
  return (
    <div role="group" aria-label={t('queue:selection.actions')} className={styles.bar}>
      <span className={styles.count} role="status">
        {t('common:counts.selected', { count: selected })}
      </span>
      <Button size="small" hotkey="a" hotkeyId="queue.assign" onClick={() => actions.open('assign')}>
        {t('queue:bulk.assign')}
      </Button>
      <Button size="small" hotkey="e" hotkeyId="queue.set" onClick={() => actions.open('set')}>
        {t('queue:bulk.set')}
      </Button>
      <Button size="small" hotkey="z" hotkeyId="queue.close" onClick={() => actions.open('close')}>
        {t('queue:bulk.close')}
      </Button>
      <span className={styles.end}>
        <IconButton
          size="small"
          icon={IconX}
          label={t('queue:selection.clear')}
          hotkey="Escape"
          tooltipPosition="top"
          onClick={onClear}
        />
      </span>
    </div>
  );
}
