import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketLine } from '#shared/api/queue.ts';
import { formatNumber } from '#shared/format/number.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { flattenRows, HEADER_HEIGHT } from '#renderer/features/queue/flatRows.ts';
import { useListRange } from '#renderer/features/queue/useListRange.ts';
import { useQueueFeed } from '#renderer/features/queue/useQueueFeed.ts';
import { useValueName } from '#renderer/features/queue/useValueName.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { BoardCard } from './BoardCard.tsx';
import styles from './Board.module.css';
import { useBoard } from './boardFocus.ts';
import type { BoardColumnViewProps } from './BoardColumnView.tsx';
import { ColumnHead } from './ColumnHead.tsx';
import { columnLoad } from './columnLoad.ts';

/** Height of a card with the gap below it, px. */
const CARD = 60;
const OPEN = new Set<string>();
/** Rows that tell a column's load. */
const FIRST = 100;

/** The cards of one column, however many: only those in sight are drawn. */
export function ColumnCards({
  id,
  column,
  by,
  most,
  showOperator,
  helpId,
}: Omit<BoardColumnViewProps, 'visits' | 'warnings'> & { id: string }) {
  const { t, i18n } = useTranslation(['board', 'queue', 'errors']);
  const { language } = useSession();
  const valueName = useValueName();
  const board = useBoard();
  const root = useRef<HTMLDivElement>(null);
  const ask = useMemo(() => ({ filter: column.filter, order: 'urgent' as const, by }), [column.filter, by]);
  const { feed, view } = useQueueFeed(ask);
  const flat = useMemo(() => flattenRows(view.groups, view.grouped, OPEN, CARD), [view.groups, view.grouped]);
  const { layout } = flat;
  const idAt = useCallback((group: number, offset: number) => feed?.row(group, offset)?.id, [feed]);
  const find = useCallback((call: string) => feed?.find(call) ?? null, [feed]);
  const range = useListRange(root, flat, CARD, `board ${column.key} ${by ?? ''}`, idAt, find);
  const { first, last } = range;

  useEffect(() => {
    if (layout.items > 0) feed?.want(flat.spans(first, last));
  }, [feed, view, flat, layout, first, last]);

  // The focus goes to a card once it is drawn, and at hand.
  const [due, setDue] = useState<number | null>(null);
  const { wanted, onWanted } = board;
  const go = (row: number): void => {
    if (flat.count === 0) return;
    const to = Math.max(0, Math.min(flat.count - 1, row));
    range.reveal(layout.itemOf(to));
    setDue(to);
  };
  const latestGo = useRef(go);
  latestGo.current = go;
  const ready = view.phase === 'ready';
  useEffect(() => {
    if (wanted?.column !== column.key || !ready) return;
    latestGo.current(wanted.row);
    onWanted(null);
  }, [wanted, onWanted, column.key, ready]);
  useEffect(() => {
    if (due === null) return;
    const { group, offset } = flat.place(due);
    const line = feed?.row(group, offset);
    const card = line === undefined ? null : root.current?.querySelector<HTMLElement>(`[data-card="${line.id}"]`);
    if (card === null || card === undefined) return;
    card.focus({ preventScroll: true });
    setDue(null);
  }, [due, flat, feed, view, first, last]);

  // A card that went elsewhere leaves the focus to the one that took its place, or to a column beside when it was the last.
  const { activeColumn, activeRow, active, onSide } = board;
  const lost = useRef({ activeRow, active, onSide });
  lost.current = { activeRow, active, onSide };
  useEffect(() => {
    if (!ready || activeColumn !== column.key || document.activeElement !== document.body) return;
    const was = lost.current;
    if (was.active !== null && feed?.find(was.active) !== null && view.total > 0) return;
    if (view.total > 0) latestGo.current(Math.min(was.activeRow, view.total - 1));
    else was.onSide(column.key, 0, 1);
  }, [ready, activeColumn, column.key, feed, view]);

  const move = (event: KeyboardEvent, row: number): void => {
    const page = range.page();
    const to = {
      ArrowDown: row + 1,
      j: row + 1,
      ArrowUp: row - 1,
      k: row - 1,
      Home: 0,
      End: flat.count - 1,
      PageDown: row + page,
      PageUp: row - page,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(flat.count - 1, to));
    if (event.shiftKey) {
      const [low, high] = row < next ? [row, next] : [next, row];
      const spans = flat.spans(layout.itemOf(low), layout.itemOf(high));
      feed?.ids(spans).then(
        (ids) => board.onSelected(new Set([...board.selected, ...ids])),
        // What could not be read is not selected; the column shows the failure itself.
        () => undefined,
      );
    }
    go(next);
  };

  // A grouped column does not begin with its stopped machines: its load is asked for.
  const { data: top } = useAsk(
    'queue.page',
    by === null ? null : { filter: column.filter, order: 'urgent', limit: FIRST },
  );
  const loaded = useMemo(() => {
    if (feed === null || view.phase !== 'ready') return null;
    const rows = by === null ? firstRows((offset) => feed.row(0, offset)) : (top?.rows ?? []);
    return rows.length === 0 && view.total > 0 ? null : columnLoad(rows, view.total);
  }, [feed, view, by, top]);

  // Tab comes to one card of each column: the one it was at, else the first in sight.
  const drawn = (item: number): TicketLine | undefined => {
    const found = layout.at(item);
    if (found.kind === 'group') return undefined;
    const { group, offset } = flat.place(found.index);
    return feed?.row(group, offset);
  };
  const items = layout.items === 0 ? [] : Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  const mine = board.activeColumn === column.key && items.some((item) => drawn(item)?.id === board.active);
  const entry = mine ? board.active : (items.map(drawn).find((line) => line !== undefined)?.id ?? null);
  return (
    <>
      <ColumnHead id={id} column={column} count={ready ? view.total : column.count} load={loaded} most={most} />
      <div ref={root} className={styles.cards} onScroll={range.onScroll}>
        {view.phase === 'loading' && <Skeleton lines={4} twoLine />}
        {view.phase === 'failed' && (
          <ErrorState
            size="line"
            {...errorText(view.error, i18n)}
            safe={t('errors:safe.savedIsSafe')}
            onRetry={() => void feed?.refresh()}
          />
        )}
        {ready && view.total === 0 && (
          <p className={styles.none}>
            {column.key !== 'none'
              ? t('board:noCalls')
              : showOperator
                ? t('board:noneWithoutGroup')
                : t('board:noneWaiting')}
          </p>
        )}
        {ready && view.total > 0 && (
          <div role="list" aria-labelledby={id} className={styles.whole} style={{ height: layout.height }}>
            {items.map((item) => {
              const found = layout.at(item);
              if (found.kind === 'group') {
                const one = view.groups[found.group];
                const name = one === undefined || by === null ? '' : valueName(by, one.value, one.name);
                return (
                  <div
                    key={`group ${one?.value ?? ''}`}
                    role="listitem"
                    className={styles.group}
                    style={{ top: layout.top(item), height: HEADER_HEIGHT }}
                  >
                    <span className={styles.who}>{name}</span>
                    <span>{one === undefined ? '' : formatNumber(one.count, language)}</span>
                  </div>
                );
              }
              const { group, offset } = flat.place(found.index);
              const line = feed?.row(group, offset);
              return (
                <div
                  key={line?.id ?? `place ${group} ${offset}`}
                  role="listitem"
                  aria-busy={line === undefined || undefined}
                  className={styles.slot}
                  style={{ top: layout.top(item), height: CARD }}
                >
                  {line === undefined ? (
                    <div className={styles.empty} />
                  ) : (
                    <BoardCard
                      line={line}
                      column={column.key}
                      row={found.index}
                      entry={line.id === entry}
                      showOperator={showOperator}
                      helpId={helpId}
                      onMove={move}
                    />
                  )}
                </div>
              );
            })}
          </div>
        )}
      </div>
    </>
  );
}

function firstRows(row: (offset: number) => TicketLine | undefined): TicketLine[] {
  const rows: TicketLine[] = [];
  for (let line = row(0); line !== undefined && rows.length < FIRST; line = row(rows.length)) rows.push(line);
  return rows;
}
