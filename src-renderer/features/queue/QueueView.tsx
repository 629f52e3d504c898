import { IconFilterOff, IconInbox } from '@tabler/icons-react';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNav } from '#renderer/app/nav.ts';
import { usePreference } from '#renderer/app/preferences.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { BulkBar } from './BulkBar.tsx';
import { useFailure } from './bulk/useFailure.ts';
import { FilterPanel } from './FilterPanel.tsx';
import type { FeedGroup } from './queueFeed.ts';
import { QueueHead } from './QueueHead.tsx';
import { QueueList, type QueueListProps } from './QueueList.tsx';
import styles from './QueuePane.module.css';
import { sameChoice, type SavedFilter } from './savedFilters.ts';
import { SavedFiltersDialog } from './SavedFiltersDialog.tsx';
import { useFollow } from './useFollow.ts';
import { useGather } from './useGather.ts';
import { useQueue } from './useQueue.ts';
import { useQueueActions } from './useQueueActions.tsx';
import { useValueName } from './useValueName.ts';
import { useQueueView } from './view.ts';

export interface QueueViewProps extends Pick<QueueListProps, 'renderRow' | 'placeholder' | 'rowHeight' | 'heading'> {
  /** The table over both panes; the list beside the call otherwise. */
  wide: boolean;
  /** More buttons in the head. */
  extra?: ReactNode | undefined;
}

const NONE: readonly SavedFilter[] = [];

/** The queue: head, rows, what can be done with them. The list and the wide table differ in how a row looks. */
export function QueueView({ wide, extra, ...rows }: QueueViewProps) {
  const { t, i18n } = useTranslation(['queue', 'errors']);
  const queue = useQueue();
  const { feed, view } = queue;
  const { active, selected, closed, panel, change } = useQueueView();
  const { ticket, openTicket, setWide } = useNav();
  const [saved, setSaved] = usePreference<readonly SavedFilter[]>('queue.saved', NONE);
  const [saving, setSaving] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const groupButton = useRef<HTMLButtonElement>(null);
  const valueName = useValueName();
  const { gathering, gather } = useGather();
  const toasts = useToasts();
  const failure = useFailure();
  const setActive = useCallback((id: string) => change({ active: id }), [change]);
  const setSelected = useCallback((ids: ReadonlySet<string>) => change({ selected: ids }), [change]);
  const actions = useQueueActions({
    selected,
    active,
    pageHasKeys: !wide && ticket === active,
    onDone: () => change({ selected: new Set() }),
  });
  useFollow(wide ? null : active, setActive);

  const focusRows = (): void => {
    const list = root.current?.querySelector<HTMLElement>('[data-rows]');
    // With no rows to go to the field is left all the same: letters are keys again, and rows that come take the focus.
    if (list === null || list === undefined) searchBox.current?.blur();
    else list.focus();
  };
  const savedAt = saved.findIndex((one) => sameChoice(one, queue.choice));
  const leaveTable = (id: string | null): void => {
    setWide(false);
    if (id !== null) openTicket(id);
  };

  useHotkeys(
    [
      { id: 'queue.search', label: t('keys.search'), keys: '/', run: () => searchBox.current?.focus() },
      { id: 'queue.filters', label: t('filter.open'), keys: 'f', run: () => change({ panel: true }) },
      { id: 'queue.group', label: t('group'), keys: 'g', run: () => groupButton.current?.click() },
      { id: 'queue.order', label: t('order.next'), keys: 's', run: queue.nextOrder },
      {
        id: 'queue.table',
        label: wide ? t('list') : t('table'),
        keys: 'v',
        run: () => (wide ? leaveTable(active) : setWide(true)),
      },
      {
        id: 'queue.clearSelection',
        label: t('selection.clear'),
        keys: 'Escape',
        inFields: false,
        enabled: selected.size > 0,
        run: () => setSelected(new Set()),
      },
      ...saved.map((one, i) => ({
        id: `queue.saved.${i + 1}`,
        label: t('saved.apply', { name: one.name }),
        keys: String(i + 1),
        run: () => queue.apply(one),
      })),
    ],
    { scope: 'pane' },
  );

  // With room for both, an open desk shows the first call at once.
  const beside = !wide && window.innerWidth >= 900;
  const first = feed?.row(0, 0)?.id;
  useEffect(() => {
    if (beside && ticket === null && active === null && first !== undefined) setActive(first);
  }, [beside, ticket, active, first, setActive]);

  const groupName = useCallback(
    (group: FeedGroup) => (queue.by === null ? '' : valueName(queue.by, group.value, group.name)),
    [queue.by, valueName],
  );
  const selectAll = (): void => {
    gather(queue.filter).then(
      (found) => {
        if (found === null) return;
        setSelected(new Set(found.ids));
        if (found.more) toasts.show({ message: t('selection.most', { count: found.ids.length }) });
      },
      (error: unknown) => toasts.show({ kind: 'error', message: failure(error) }),
    );
  };

  const body = (): ReactNode => {
    if (view.phase === 'loading')
      return (
        <div className={styles.state}>
          <Skeleton lines={8} twoLine />
        </div>
      );
    if (view.phase === 'failed')
      return (
        <ErrorState
          {...errorText(view.error, i18n)}
          safe={t('errors:safe.savedIsSafe')}
          onRetry={() => void feed?.refresh()}
        />
      );
    if (feed === null || view.total === 0) {
      return queue.filtered ? (
        <EmptyState
          icon={IconFilterOff}
          title={t('noMatch.title')}
          hint={t('noMatch.hint')}
          action={<Button onClick={queue.clear}>{t('noMatch.clear')}</Button>}
        />
      ) : (
        <EmptyState icon={IconInbox} title={t('empty.title')} hint={t('empty.hint')} />
      );
    }
    return (
      <QueueList
        {...rows}
        label={t('title')}
        name={`queue ${wide ? 'wide ' : ''}${queue.key}`}
        feed={feed}
        view={view}
        groupName={groupName}
        active={active}
        onActive={setActive}
        onOpen={(id) => (wide ? leaveTable(id) : openTicket(id))}
        selected={selected}
        onSelected={setSelected}
        onSelectAll={selectAll}
        closed={closed}
        onClosed={(next) => change({ closed: next })}
      />
    );
  };

  return (
    <div ref={root} className={styles.pane}>
      <QueueHead
        queue={queue}
        wide={wide}
        onWide={() => (wide ? leaveTable(active) : setWide(true))}
        saved={saved}
        savedName={saved[savedAt]?.name}
        onSave={() => setSaving(true)}
        searchBox={searchBox}
        groupButton={groupButton}
        extra={extra}
        onLeave={focusRows}
      />
      {view.phase === 'ready' && view.error !== null && (
        <ErrorState
          size="line"
          title={t('stale')}
          todo={errorText(view.error, i18n).todo}
          onRetry={() => void feed?.refresh()}
        />
      )}
      <div className={styles.rows} aria-busy={queue.pending || undefined}>
        {panel && (
          <FilterPanel
            onClose={() => {
              change({ panel: false });
              focusRows();
            }}
          />
        )}
        {body()}
      </div>
      <BulkBar
        selected={selected.size}
        actions={actions}
        gathering={gathering}
        onClear={() => setSelected(new Set())}
      />
      {actions.dialogs}
      {saving && (
        <SavedFiltersDialog
          saved={saved}
          choice={queue.choice}
          suggestion={saved[savedAt]?.name ?? ''}
          onSaved={setSaved}
          onClose={() => setSaving(false)}
        />
      )}
    </div>
  );
}
