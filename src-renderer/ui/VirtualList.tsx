import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import { useHotkeys } from './hotkeys.tsx';
import { findKey, layoutList, type ListGroup } from './listLayout.ts';
import { extendSelection, toggleSelection } from './listSelection.ts';
import { useListWindow } from './useListWindow.ts';
import styles from './VirtualList.module.css';

export interface VirtualListGroup extends ListGroup {
  label: string;
  /** Drawn at the right of the header. */
  count: number | string;
}

export interface VirtualListProps {
  /** Accessible name. */
  label: string;
  count: number;
  /** Key of a row; give the function a new identity when the rows change, and only then. */
  getKey: (row: number) => string;
  /** What is inside a row; the list draws the row itself, its height, marks and states. */
  renderRow: (row: number, state: { active: boolean; selected: boolean }) => ReactNode;
  /** 32 for one line, 44 (default) for two. */
  rowHeight?: number | undefined;
  groups?: readonly VirtualListGroup[] | undefined;
  /** The row the keys act on; null when none. */
  activeKey: string | null;
  onActiveChange: (key: string, row: number) => void;
  /** Enter or a double click. */
  onOpen?: ((key: string, row: number) => void) | undefined;
  /** Given together: rows can be selected (Space, Shift+arrows, Ctrl+A, Ctrl and Shift with the mouse, Esc to drop). */
  selected?: ReadonlySet<string> | undefined;
  onSelectedChange?: ((keys: ReadonlySet<string>) => void) | undefined;
  /** Keeps the place in the list under this name; change it with the filter. */
  scrollName?: string | undefined;
  /** J and K move also when the focus is elsewhere on the screen. Default true; false for a second list. */
  letters?: boolean | undefined;
  /** In place of the rows when there are none. */
  empty?: ReactNode | undefined;
  /** Told which rows are drawn, to fetch pages ahead. */
  onRange?: ((first: number, last: number) => void) | undefined;
  autoFocus?: boolean | undefined;
}

const headerHeight = 28;

/** A list of any length: only what is in sight is drawn. The list has the focus, its active row is told by aria-activedescendant. */
export function VirtualList({
  label,
  count,
  getKey,
  renderRow,
  rowHeight = 44,
  groups,
  activeKey,
  onActiveChange,
  onOpen,
  selected,
  onSelectedChange,
  scrollName,
  letters = true,
  empty,
  onRange,
  autoFocus,
}: VirtualListProps) {
  const { t } = useTranslation('keys');
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const lastActive = useRef(0);
  const origin = useRef<string | null>(null);
  const layout = useMemo(() => layoutList(count, rowHeight, groups, headerHeight), [count, rowHeight, groups]);
  const view = useListWindow(root, layout, rowHeight, getKey, count, scrollName);
  const active = useMemo(
    () => (activeKey === null ? -1 : findKey(activeKey, count, getKey, lastActive.current)),
    [activeKey, count, getKey],
  );
  if (active >= 0) lastActive.current = active;
  const select = onSelectedChange;
  const chosen = selected ?? new Set<string>();

  // React gives the focus to fields alone.
  const [focusAtFirst] = useState(autoFocus === true);
  useEffect(() => {
    if (focusAtFirst) root.current?.focus();
  }, [focusAtFirst]);

  const first = view.first;
  const last = view.last;
  useEffect(() => {
    if (onRange === undefined || layout.items === 0) return;
    const rowOf = (item: number): number => {
      const found = layout.at(item);
      return found.kind === 'row' ? found.index : (groups?.[found.group]?.start ?? 0);
    };
    onRange(rowOf(first), rowOf(last));
  }, [onRange, layout, groups, first, last]);

  const go = (to: number, extend = false): void => {
    if (count === 0) return;
    const row = Math.max(0, Math.min(count - 1, to));
    const key = getKey(row);
    if (extend && select !== undefined) {
      origin.current ??= activeKey ?? key;
      select(extendSelection(origin.current, row, count, getKey, active));
    } else origin.current = null;
    onActiveChange(key, row);
    view.reveal(row);
  };
  const from = active >= 0 ? active : Math.min(lastActive.current, count - 1);
  const down = active >= 0 ? active + 1 : from;

  useHotkeys(
    letters
      ? [
          { id: 'list.next', label: t('list.next'), keys: 'j', repeat: true, run: () => go(down) },
          { id: 'list.previous', label: t('list.previous'), keys: 'k', repeat: true, run: () => go(from - 1) },
        ]
      : [],
    { scope: 'pane' },
  );

  const keys = (event: KeyboardEvent): void => {
    const moves: Record<string, number> = {
      ArrowDown: down,
      ArrowUp: from - 1,
      Home: 0,
      End: count - 1,
      PageDown: from + view.page(),
      PageUp: from - view.page(),
    };
    const to = moves[event.key];
    const chord = event.ctrlKey || event.metaKey;
    if (to !== undefined && !chord && !event.altKey) go(to, event.shiftKey);
    else if (event.key === 'Enter' && activeKey !== null && active >= 0 && onOpen !== undefined && !chord)
      onOpen(activeKey, active);
    else if (event.key === ' ' && select !== undefined && activeKey !== null && !chord)
      select(toggleSelection(chosen, activeKey));
    else if (event.key.toLowerCase() === 'a' && chord && select !== undefined)
      select(new Set(Array.from({ length: count }, (_, i) => getKey(i))));
    else if (event.key === 'Escape' && select !== undefined && chosen.size > 0) select(new Set());
    else return;
    event.preventDefault();
  };

  const click = (event: MouseEvent, row: number): void => {
    const key = getKey(row);
    if (select !== undefined && (event.ctrlKey || event.metaKey)) {
      select(toggleSelection(chosen, key));
      onActiveChange(key, row);
    } else go(row, event.shiftKey);
  };

  const items = count === 0 ? [] : Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  const stuck = groups !== undefined && count > 0 ? layout.at(view.top) : null;
  const stuckGroup =
    stuck === null ? undefined : groups?.[stuck.kind === 'group' ? stuck.group : layout.groupOf(stuck.index)];

  // Only what is drawn can be pointed at.
  const inSight = (item: number): boolean => item >= first && item <= last;
  if (count === 0) return <div className={styles.list}>{empty}</div>;
  return (
    <div
      ref={root}
      role="listbox"
      aria-label={label}
      aria-multiselectable={select !== undefined || undefined}
      aria-activedescendant={active >= 0 && inSight(layout.itemOf(active)) ? `${id}-${active}` : undefined}
      tabIndex={0}
      data-autofocus={autoFocus || undefined}
      className={styles.list}
      onScroll={view.onScroll}
      onKeyDown={keys}
      onFocus={() => active === -1 && count > 0 && go(Math.max(0, from))}
    >
      {stuckGroup !== undefined && (
        <div className={styles.stuck} aria-hidden="true">
          <div className={styles.group}>
            <span>{stuckGroup.label}</span>
            <span>{stuckGroup.count}</span>
          </div>
        </div>
      )}
      <div role="presentation" className={styles.whole} style={{ height: layout.height }}>
        <div role="presentation" className={styles.drawn} style={{ transform: `translateY(${layout.top(first)}px)` }}>
          {items.map((item) => {
            const found = layout.at(item);
            if (found.kind === 'group') {
              const group = groups?.[found.group];
              return (
                <div
                  key={`group-${group?.key ?? found.group}`}
                  role="presentation"
                  className={styles.group}
                  style={{ height: headerHeight }}
                >
                  <span>{group?.label}</span>
                  <span>{group?.count}</span>
                </div>
              );
            }
            const row = found.index;
            const key = getKey(row);
            const isActive = row === active;
            const isSelected = chosen.has(key);
            return (
              <div
                key={key}
                id={`${id}-${row}`}
                role="option"
                aria-posinset={row + 1}
                aria-setsize={count}
                aria-selected={select === undefined ? isActive : isSelected}
                className={classes(styles.row, isActive && styles.active, isSelected && styles.selected)}
                style={{ height: rowHeight }}
                onClick={(event) => click(event, row)}
                onDoubleClick={() => onOpen?.(key, row)}
              >
                {renderRow(row, { active: isActive, selected: isSelected })}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
