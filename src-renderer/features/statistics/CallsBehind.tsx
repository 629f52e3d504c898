import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { SportelloError } from '#shared/result.ts';
import { useNav } from '#renderer/app/nav.ts';
import { useNow } from '#renderer/app/now.ts';
import { BulkBar } from '#renderer/features/queue/BulkBar.tsx';
import { TicketRow } from '#renderer/features/queue/TicketRow.tsx';
import { useQueueActions } from '#renderer/features/queue/useQueueActions.tsx';
import { Answered } from '#renderer/ui/Answered.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import { DrillPane } from './DrillPane.tsx';
import styles from './statistics.module.css';

export interface CallsBehindProps {
  title: string;
  /** Undefined until it has come. */
  data: OutputOf<'stats.callsOf'> | undefined;
  error: SportelloError | null;
  onRetry: () => void;
  /** Lists more of them; null when they all are there, or no more are shown. */
  onMore: (() => void) | null;
  onClose: () => void;
}

/** The calls behind a figure: opened, or selected and assigned, set, closed from here, each with its way back. */
export function CallsBehind({ title, data, error, onRetry, onMore, onClose }: CallsBehindProps) {
  const { t } = useTranslation(['statistics', 'common']);
  const now = useNow();
  const openTicket = useNav((nav) => nav.openTicket);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set<string>());
  const [active, setActive] = useState<string | null>(null);
  const rows = data?.rows;
  const getKey = useMemo(() => (row: number) => rows?.[row]?.id ?? String(row), [rows]);
  const actions = useQueueActions({ selected, active, pageHasKeys: false, onDone: () => setSelected(new Set()) });
  useHotkeys([
    {
      id: 'statistics.all',
      keys: 'Shift+a',
      label: t('statistics:drill.selectAll'),
      enabled: data !== undefined,
      run: () => setSelected(new Set(data?.ids)),
    },
  ]);
  return (
    <DrillPane
      label={t('statistics:drill.label', { what: title })}
      title={title}
      lead={data === undefined ? null : t('statistics:over', { count: data.total })}
      onClose={onClose}
    >
      <Answered
        data={rows}
        error={error}
        onRetry={onRetry}
        waiting={
          <div className={styles.drillList}>
            <Skeleton lines={8} />
          </div>
        }
        size="line"
      >
        {(rows) => (
          <div className={styles.drillList}>
            <VirtualList
              label={t('statistics:drill.list')}
              count={rows.length}
              getKey={getKey}
              renderRow={(row, state) => {
                const line = rows[row];
                return line === undefined ? null : <TicketRow line={line} now={now} selected={state.selected} />;
              }}
              activeKey={active}
              onActiveChange={setActive}
              onOpen={openTicket}
              selected={selected}
              onSelectedChange={setSelected}
              empty={<p className={styles.nobody}>{t('statistics:drill.none')}</p>}
            />
          </div>
        )}
      </Answered>
      {data !== undefined && (
        <div className={styles.drillFoot}>
          <Button
            size="small"
            hotkey="Shift+a"
            hotkeyId="statistics.all"
            onClick={() => setSelected(new Set(data.ids))}
          >
            {t('statistics:drill.selectAll')}
          </Button>
          {onMore !== null && (
            <Button size="small" variant="quiet" onClick={onMore}>
              {t('statistics:drill.more')}
            </Button>
          )}
        </div>
      )}
      <BulkBar selected={selected.size} actions={actions} gathering={null} onClear={() => setSelected(new Set())} />
      {actions.dialogs}
    </DrillPane>
  );
}
