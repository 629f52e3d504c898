import { IconGripVertical, IconPlus } from '@tabler/icons-react';
import { type DragEvent, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { ListRow } from '#renderer/ui/ListRow.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import styles from './admin.module.css';
import { LISTS } from './lists.ts';
import type { EntryList } from './listTypes.ts';
import { type EntryGroup, moveBy, moveTo, type Placing } from './reorder.ts';
import { useRowText } from './useRowText.ts';

export interface EntryPaneProps {
  list: EntryList;
  groups: readonly EntryGroup[];
  /** The entry in the form; null for none or a new one. */
  active: string | null;
  /** Ids of the entries with changes not saved. */
  unsaved: ReadonlySet<string>;
  onActive: (id: string) => void;
  /** Enter: into the form. */
  onOpen: () => void;
  onAdd: () => void;
  onMove: (entry: RecordOut, placings: readonly Placing[]) => void;
}

/** The entries of a list in their order; Alt with the arrows, or the pointer, changes it. */
export function EntryPane({ list, groups, active, unsaved, onActive, onOpen, onAdd, onMove }: EntryPaneProps) {
  const { t } = useTranslation(['admin', 'common']);
  const root = useRef<HTMLDivElement>(null);
  const rowText = useRowText();
  const { ordered } = LISTS[list];
  const rows = useMemo(() => groups.flatMap((one) => one.entries), [groups]);
  const getKey = useCallback((row: number) => rows[row]?.id ?? '', [rows]);
  const headers = useMemo(() => {
    let start = 0;
    return groups.map((group) => {
      const header = {
        key: group.key,
        label:
          group.key === 'retired'
            ? t('retiredGroup')
            : group.key === 'all'
              ? t(`lists.${list}`)
              : t(`families.${group.key}`),
        count: group.entries.length,
        start,
      };
      start += group.entries.length;
      return header;
    });
  }, [groups, list, t]);
  const plain = headers.length === 1 && headers[0]?.key === 'all';
  const drag = useDrag(groups, onMove);

  const move = (by: -1 | 1): void => {
    const entry = rows.find((one) => one.id === active);
    if (entry !== undefined) onMove(entry, moveBy(groups, entry.id, by));
  };
  useHotkeys(
    [
      { id: 'admin.up', keys: 'alt+up', label: t('moveUp'), repeat: true, enabled: ordered, run: () => move(-1) },
      { id: 'admin.down', keys: 'alt+down', label: t('moveDown'), repeat: true, enabled: ordered, run: () => move(1) },
    ],
    { scope: 'pane', within: root },
  );
  return (
    <section ref={root} aria-label={t(`lists.${list}`)} className={styles.entries} data-entries>
      <header className={styles.entriesHead}>
        <h2 className={styles.entriesTitle}>{t(`lists.${list}`)}</h2>
        <Button size="small" icon={IconPlus} hotkey="a" hotkeyId="admin.add" onClick={onAdd}>
          {t(`add.${list}`)}
        </Button>
      </header>
      <VirtualList
        key={list}
        label={t(`lists.${list}`)}
        count={rows.length}
        getKey={getKey}
        groups={plain ? undefined : headers}
        activeKey={active}
        onActiveChange={onActive}
        onOpen={onOpen}
        scrollName={`admin.${list}`}
        empty={
          <EmptyState
            title={t(`empty.${list}`)}
            hint={t(`emptyHint.${list}`)}
            action={
              <Button icon={IconPlus} onClick={onAdd}>
                {t(`add.${list}`)}
              </Button>
            }
          />
        }
        renderRow={(row) => {
          const entry = rows[row];
          if (entry === undefined) return null;
          const { title, sub } = rowText(list, entry);
          const draggable = ordered && !entry.retired;
          return (
            <div
              className={classes(styles.entry, drag.over === entry.id && styles.over)}
              title={draggable ? t('dragHint') : undefined}
              draggable={draggable}
              {...(draggable && drag.handlers(entry))}
            >
              <ListRow
                title={title}
                sub={sub === '' ? undefined : sub}
                end={
                  unsaved.has(entry.id) ? (
                    <Tag tone="warn">{t('unsaved')}</Tag>
                  ) : list === 'notices' && !entry.retired ? (
                    <Tag tone={entry.fields['active'] === true ? 'warn' : 'neutral'}>
                      {entry.fields['active'] === true ? t('rows.active') : t('rows.over')}
                    </Tag>
                  ) : draggable ? (
                    <Icon of={IconGripVertical} size={16} className={styles.grip} />
                  ) : undefined
                }
              />
            </div>
          );
        }}
      />
    </section>
  );
}

/** Dragging a row onto another one of its group puts it in that one's place. */
function useDrag(groups: readonly EntryGroup[], onMove: EntryPaneProps['onMove']) {
  const [dragged, setDragged] = useState<RecordOut | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const end = (): void => {
    setDragged(null);
    setOver(null);
  };
  const handlers = (entry: RecordOut) => ({
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', entry.name);
      setDragged(entry);
    },
    onDragOver: (event: DragEvent) => {
      if (dragged === null || moveTo(groups, dragged.id, entry.id).length === 0) return;
      event.preventDefault();
      setOver(entry.id);
    },
    onDragLeave: () => setOver(null),
    onDragEnd: end,
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged !== null) onMove(dragged, moveTo(groups, dragged.id, entry.id));
      end();
    },
  });
  return { over, handlers };
}
