import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Grouping, GROUPINGS } from '#shared/api/queue.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useAsk } from '#renderer/app/desk.tsx';
import { useNav } from '#renderer/app/nav.ts';
import { useNow } from '#renderer/app/now.ts';
import { usePreference } from '#renderer/app/preferences.tsx';
import { PlanInterventionDialog } from '#renderer/features/interventions/PlanInterventionDialog.tsx';
import { useBulk } from '#renderer/features/queue/bulk/useBulk.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ChipGroup } from '#renderer/ui/Chip.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import styles from './Board.module.css';
import { BoardColumnView } from './BoardColumnView.tsx';
import { type BoardBy, type BoardColumn, boardColumns } from './boardColumns.ts';
import { BoardDrag } from './BoardDrag.tsx';
import { type Board, BoardContext, type WantedCard } from './boardFocus.ts';
import { ChooseColumn } from './ChooseColumn.tsx';
import { useBoardVisits } from './useBoardVisits.tsx';
import { useCarry } from './useCarry.ts';

/** The assignment board: who has how much in hand, and the calls that wait to be given out. */
export function BoardPage() {
  const { t, i18n } = useTranslation(['board', 'queue', 'common', 'errors']);
  const [by, setBy] = usePreference<BoardBy>('board.by', 'operator');
  const [waitingBy, setWaitingBy] = usePreference<Grouping | null>('board.waitingBy', 'type');
  const catalog = useCatalog();
  const now = useNow();
  const openTicket = useNav((nav) => nav.openTicket);
  const bulk = useBulk();
  const helpId = useId();
  const root = useRef<HTMLDivElement>(null);
  const groupButton = useRef<HTMLButtonElement>(null);
  const { data, error, reload } = useAsk('queue.groups', { filter: { scope: 'live' }, by });
  const { data: waiting } = useAsk('queue.counts', {});

  const columns = useMemo(() => {
    const counted = (data?.groups ?? []).map((one) =>
      one.value === null && by === 'operator' ? { ...one, count: waiting?.unassigned ?? 0 } : one,
    );
    const name = by === 'operator' ? t('board:waiting') : t('board:noGroup');
    return boardColumns(by, by === 'operator' ? catalog.operators : catalog.groups, counted, name);
  }, [data, waiting, by, catalog, t]);
  const most = Math.max(0, ...columns.filter((one) => one.key !== 'none').map((one) => one.count));

  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<{ column: string; id: string; row: number } | null>(null);
  const [wanted, setWanted] = useState<WantedCard | null>(null);
  const [choosing, setChoosing] = useState<readonly string[] | null>(null);
  const [planning, setPlanning] = useState<{ column: string; id: string } | null>(null);
  const [said, setSaid] = useState('');

  const visits = useBoardVisits(columns, by === 'operator');

  const switchTo = (to: BoardBy): void => {
    setBy(to);
    setActive(null);
    setWanted(null);
  };
  const idsOf = (id: string): readonly string[] => (selected.has(id) ? [...selected] : [id]);
  const assign = (ids: readonly string[], column: BoardColumn): void => {
    const say = (count: number): string =>
      column.key === 'none'
        ? t('queue:bulk.unassigned', { count })
        : t('queue:bulk.assigned', { count, to: column.name });
    bulk.run({ name: 'tickets.assign', input: column.place }, ids, say).then(
      (done) => {
        if (done) setSelected(new Set());
      },
      // Every failure of a bulk command is told by its own notice.
      () => undefined,
    );
  };
  const { carry, onKeyDownCapture } = useCarry({
    columns,
    idsOf,
    onDrop: assign,
    say: (what, column, count) => setSaid(t(`board:said.${what}`, { count, name: column.name })),
  });

  const onSide = (from: string, row: number, step: 1 | -1): void => {
    for (let at = columns.findIndex((one) => one.key === from) + step; at >= 0 && at < columns.length; at += step) {
      const column = columns[at];
      if (column !== undefined && column.count > 0) {
        setWanted({ column: column.key, row: Math.min(row, column.count - 1) });
        return;
      }
    }
  };
  const board: Board = {
    selected,
    active: active?.id ?? null,
    activeColumn: active?.column ?? null,
    activeRow: active?.row ?? 0,
    wanted,
    carry,
    now,
    onFocused: (column, id, row) =>
      setActive((before) =>
        before?.id === id && before.row === row && before.column === column ? before : { column, id, row },
      ),
    onWanted: setWanted,
    onSelected: setSelected,
    onSide,
    onOpen: openTicket,
    onVisit: visits.onFocused,
    onOpenVisit: visits.open,
  };

  // Somebody who comes here by key is at the first card at once.
  const first = columns.find((one) => one.count > 0)?.key;
  useEffect(() => {
    if (first !== undefined && active === null && document.activeElement === document.body)
      setWanted({ column: first, row: 0 });
  }, [first, active]);

  const chosen = selected.size > 0 ? [...selected] : active === null ? [] : [active.id];
  useHotkeys(
    [
      {
        id: 'board.assign',
        label: t('queue:bulk.assign'),
        keys: 'a',
        enabled: visits.focused !== null || chosen.length > 0,
        run: () => (visits.focused === null ? setChoosing(chosen) : visits.choose(visits.focused)),
      },
      {
        id: 'board.plan',
        label: t('board:plan'),
        keys: 'u',
        enabled: active !== null,
        run: () => setPlanning(active),
      },
      { id: 'board.group', label: t('board:groupWaiting'), keys: 'g', run: () => groupButton.current?.click() },
      {
        id: 'board.by',
        label: t('board:switch'),
        keys: 'v',
        run: () => switchTo(by === 'operator' ? 'group' : 'operator'),
      },
      {
        id: 'board.clearSelection',
        label: t('queue:selection.clear'),
        keys: 'Escape',
        inFields: false,
        enabled: selected.size > 0 && carry === null,
        run: () => setSelected(new Set()),
      },
    ],
    { scope: 'pane' },
  );

  return (
    <Page
      title={t('board:title')}
      body="flush"
      actions={
        <>
          {selected.size > 0 && (
            <Button variant="primary" hotkey="a" hotkeyId="board.assign" onClick={() => setChoosing(chosen)}>
              {t('board:assignSelected', { count: selected.size })}
            </Button>
          )}
          <Menu
            label={t('board:groupWaiting')}
            sections={[
              {
                id: 'by',
                label: t('board:groupWaiting'),
                items: [
                  {
                    id: 'none',
                    label: t('queue:groupNone'),
                    checked: waitingBy === null,
                    closes: true,
                    run: () => setWaitingBy(null),
                  },
                  ...GROUPINGS.filter((one) => one !== 'operator').map((one) => ({
                    id: one,
                    label: t(`queue:columns.${one === 'status' ? 'state' : one}`),
                    checked: waitingBy === one,
                    closes: true,
                    run: () => setWaitingBy(one),
                  })),
                ],
              },
            ]}
          >
            <Button ref={groupButton} hotkey="g" hotkeyId="board.group">
              {waitingBy === null ? t('queue:group') : t('queue:groupBy', { field: t(`queue:field.${waitingBy}`) })}
            </Button>
          </Menu>
          <div className={styles.switch}>
            <ChipGroup<BoardBy>
              label={t('board:switch')}
              value={by}
              onChange={switchTo}
              options={[
                { value: 'operator', label: t('board:byOperator') },
                { value: 'group', label: t('board:byGroup') },
              ]}
            />
            <Kbd keys="v" id="board.by" />
          </div>
        </>
      }
    >
      <p id={helpId} className="sr-only">
        {t('board:dragHelp')}
      </p>
      <p className="sr-only" role="status">
        {said}
      </p>
      {error !== null && (
        <ErrorState
          size={data === undefined ? 'page' : 'line'}
          {...errorText(error, i18n)}
          safe={t('errors:safe.savedIsSafe')}
          onRetry={reload}
        />
      )}
      <BoardContext value={board}>
        <BoardDrag
          idsOf={idsOf}
          onDrop={(ids, key) => {
            const column = columns.find((one) => one.key === key);
            if (column !== undefined) assign(ids, column);
          }}
          onVisit={visits.drop}
        >
          <div
            ref={root}
            className={styles.board}
            onKeyDownCapture={onKeyDownCapture}
            data-carrying={carry !== null || undefined}
          >
            {data !== undefined &&
              columns.map((column) => (
                <BoardColumnView
                  key={`${by} ${column.key}`}
                  column={column}
                  by={column.key === 'none' ? waitingBy : null}
                  most={most}
                  showOperator={by === 'group'}
                  helpId={helpId}
                  visits={visits.of(column)}
                  warnings={visits.warnings}
                />
              ))}
          </div>
        </BoardDrag>
      </BoardContext>
      {choosing !== null && (
        <ChooseColumn
          title={t('queue:bulk.assignTitle', { count: choosing.length })}
          columns={columns}
          onClose={() => setChoosing(null)}
          onChoose={(column) => {
            setChoosing(null);
            assign(choosing, column);
          }}
        />
      )}
      {visits.windows}
      {planning !== null && (
        <PlanInterventionDialog
          ticket={planning.id}
          given={by === 'operator' && planning.column !== 'none' ? { operator: planning.column } : undefined}
          onDone={() => setPlanning(null)}
        />
      )}
      {bulk.outcome}
    </Page>
  );
}
