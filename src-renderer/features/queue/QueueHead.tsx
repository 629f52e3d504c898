import {
  IconAlertSquareRounded,
  IconBookmark,
  IconFilter,
  IconLayoutSidebar,
  IconSortAscending,
  IconSortDescending,
  IconTable,
} from '@tabler/icons-react';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GROUPINGS } from '#shared/api/queue.ts';
import { formatNumber } from '#shared/format/number.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ChipGroup } from '#renderer/ui/Chip.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { PaneHeader } from '#renderer/ui/PaneHeader.tsx';
import { SearchBox } from '#renderer/ui/SearchBox.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { FilterPills } from './FilterPills.tsx';
import type { SavedFilter } from './savedFilters.ts';
import styles from './QueuePane.module.css';
import type { Queue } from './useQueue.ts';
import { countFields, SCOPES, type Scope, useQueueView } from './view.ts';

const CHIPS = {
  live: 'all',
  unassigned: 'toAssign',
  mine: 'mine',
  waiting: 'waiting',
  callBack: 'toCallBack',
} as const;
const ORDER_ICONS = { urgent: IconAlertSquareRounded, oldest: IconSortAscending, newest: IconSortDescending } as const;
/** Writing rests for so long (ms) before the list is asked. */
const TYPING = 90;

export interface QueueHeadProps {
  queue: Queue;
  wide: boolean;
  onWide: () => void;
  saved: readonly SavedFilter[];
  savedName: string | undefined;
  onSave: () => void;
  searchBox: RefObject<HTMLInputElement | null>;
  groupButton: RefObject<HTMLButtonElement | null>;
  /** More buttons at the right. */
  extra?: ReactNode | undefined;
  /** From the search box down to the rows. */
  onLeave: () => void;
}

/** Over the rows: how many, grouping, order, saved filters, words, chips, and what holds calls back. */
export function QueueHead({
  queue,
  wide,
  onWide,
  saved,
  savedName,
  onSave,
  searchBox,
  groupButton,
  extra,
  onLeave,
}: QueueHeadProps) {
  const { t } = useTranslation(['queue', 'common']);
  const lang = useLanguage();
  const { scope, fields, panel, change } = useQueueView();
  const { data: counts } = useAsk('queue.counts', {});
  const { total, partial, phase } = queue.view;
  const used = countFields(fields);
  const count = partial
    ? t('queue:atLeast', { count: total })
    : queue.filtered
      ? t('common:counts.tickets', { count: total })
      : t('common:counts.open', { count: total });

  return (
    <PaneHeader
      title={t('queue:title')}
      count={phase === 'ready' ? <span aria-live="polite">{count}</span> : undefined}
      actions={
        <>
          <Menu
            label={t('queue:group')}
            sections={[
              {
                id: 'group',
                items: [
                  {
                    id: 'none',
                    label: t('queue:groupNone'),
                    checked: queue.by === null,
                    closes: true,
                    run: () => queue.setBy(null),
                  },
                  ...GROUPINGS.map((by) => ({
                    id: by,
                    label: capital(t(`queue:field.${by}`)),
                    checked: queue.by === by,
                    closes: true,
                    run: () => queue.setBy(by),
                  })),
                ],
              },
            ]}
          >
            <Button size="small" ref={groupButton} hotkey="g" hotkeyId="queue.group">
              {queue.by === null ? t('queue:group') : t('queue:groupBy', { field: t(`queue:field.${queue.by}`) })}
            </Button>
          </Menu>
          <IconButton
            size="small"
            icon={ORDER_ICONS[queue.order]}
            label={`${t('queue:order.label')}: ${t(`queue:order.${queue.order}`)}`}
            hotkey="s"
            hotkeyId="queue.order"
            onClick={queue.nextOrder}
          />
          <Menu
            label={t('queue:saved.title')}
            offers="queue.saved"
            sections={[
              ...(saved.length === 0
                ? []
                : [
                    {
                      id: 'saved',
                      label: t('queue:saved.title'),
                      items: saved.map((one, i) => ({
                        id: one.name,
                        label: one.name,
                        hotkey: String(i + 1),
                        run: () => queue.apply(one),
                      })),
                    },
                  ]),
              { id: 'save', items: [{ id: 'save', label: `${t('queue:saved.save')}…`, run: onSave }] },
            ]}
          >
            <IconButton size="small" icon={IconBookmark} label={t('queue:saved.title')} />
          </Menu>
          <IconButton
            size="small"
            icon={wide ? IconLayoutSidebar : IconTable}
            label={wide ? t('queue:list') : t('queue:table')}
            hotkey="v"
            hotkeyId="queue.table"
            onClick={onWide}
          />
          {extra}
        </>
      }
    >
      <div className={styles.tools}>
        <div className={styles.search}>
          <TypedSearch ref={searchBox} onLeave={onLeave} />
          <Button
            icon={IconFilter}
            hotkey="f"
            hotkeyId="queue.filters"
            aria-expanded={panel}
            aria-label={used === 0 ? t('queue:filter.open') : `${t('queue:filter.open')}: ${used}`}
            onClick={() => change({ panel: !panel })}
          >
            {used > 0 && used}
          </Button>
        </div>
        <ChipGroup<Scope>
          label={t('queue:filters.label')}
          value={scope}
          onChange={(to) => change({ scope: to })}
          options={SCOPES.map((one) => ({
            value: one,
            label: t(`queue:filters.${CHIPS[one]}`),
            count: counts === undefined ? undefined : formatNumber(counts[one], lang),
          }))}
        />
      </div>
      <FilterPills queue={queue} savedName={savedName} />
    </PaneHeader>
  );
}

/** The search box; what is written reaches the list after a short rest. */
function TypedSearch({ ref, onLeave }: { ref: RefObject<HTMLInputElement | null>; onLeave: () => void }) {
  const { t } = useTranslation('queue');
  const { text, change } = useQueueView();
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);
  useEffect(() => {
    if (text !== sent.current) setTyped(text);
    sent.current = text;
  }, [text]);
  useEffect(() => {
    if (typed === sent.current) return undefined;
    const timer = window.setTimeout(() => {
      sent.current = typed;
      change({ text: typed });
    }, TYPING);
    return () => window.clearTimeout(timer);
  }, [typed, change]);
  return (
    <SearchBox
      ref={ref}
      label={t('searchPlaceholder')}
      value={typed}
      onChange={setTyped}
      hotkey="/"
      hotkeyId="queue.search"
      onLeave={onLeave}
    />
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
