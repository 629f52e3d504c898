import { IconListDetails } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterventionLine } from '#shared/api/interventions.ts';
import type { TicketLine } from '#shared/api/queue.ts';
import { addDays, createZone, startOfDay } from '#shared/time/zone.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { useNav } from '#renderer/app/nav.ts';
import { useNow } from '#renderer/app/now.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFollow } from '#renderer/features/queue/useFollow.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { PaneHeader } from '#renderer/ui/PaneHeader.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { VirtualList, type VirtualListGroup } from '#renderer/ui/VirtualList.tsx';
import styles from './MinePane.module.css';
import { type AskedLine, MyCallRow, MyQuestionRow, MyVisitRow } from './MyRows.tsx';
import { mySections } from './sections.ts';
import { useMyCalls } from './useMyCalls.ts';

type Row =
  | { readonly key: string; readonly call: TicketLine }
  | { readonly key: string; readonly asked: AskedLine }
  | { readonly key: string; readonly visit: InterventionLine };

/** The call a row is about. */
function idOf(row: Row): string | null {
  return 'call' in row ? row.call.id : 'asked' in row ? row.asked.line.id : row.visit.ticket;
}

/** One's own calls in the order of the day: colleagues' questions, call back, what is due, what is worked on, what waits; today's visits beneath. */
export function MinePane() {
  const { t, i18n } = useTranslation(['queue', 'common', 'errors']);
  const { operator, zone } = useSession();
  const now = useNow();
  const calls = useMyCalls();
  const [today, tomorrow] = useMemo(() => {
    const here = createZone(zone);
    const from = startOfDay(now, here);
    return [from, addDays(from, 1, here)];
  }, [now, zone]);
  const visits = useAsk('interventions.list', {
    from: today,
    to: tomorrow,
    involving: operator.id,
    status: ['planned', 'running'],
  });

  const questions = useAsk('queue.asked', {});

  const { rows, groups } = useMemo(() => {
    const all: Row[] = [];
    const heads: VirtualListGroup[] = [];
    const asked = questions.data?.rows ?? [];
    if (asked.length > 0) {
      heads.push({ key: 'asked', start: 0, label: t('queue:myList.asked'), count: asked.length });
      all.push(...asked.map((one) => ({ key: `asked ${one.line.id}`, asked: one })));
    }
    for (const { name, lines } of mySections(calls.lines ?? [], tomorrow)) {
      heads.push({ key: name, start: all.length, label: t(`queue:myList.${name}`), count: lines.length });
      all.push(...lines.map((call) => ({ key: call.id, call })));
    }
    const planned = visits.data?.rows ?? [];
    if (planned.length > 0) {
      heads.push({ key: 'visits', start: all.length, label: t('queue:myList.visits'), count: planned.length });
      all.push(...planned.map((visit) => ({ key: `visit ${visit.id}`, visit })));
    }
    return { rows: all, groups: heads };
  }, [calls.lines, questions.data, visits.data, tomorrow, t]);

  const [active, setActive] = useState<string | null>(null);
  const { ticket, openTicket } = useNav();
  const getKey = useCallback((row: number) => rows[row]?.key ?? '', [rows]);
  const callOf = (key: string | null): string | null => {
    const row = rows.find((one) => one.key === key);
    return row === undefined ? null : idOf(row);
  };
  const byTicket = useCallback(
    (id: string) =>
      setActive((before) =>
        rows.some((row) => row.key === before && idOf(row) === id)
          ? before
          : (rows.find((row) => idOf(row) === id)?.key ?? id),
      ),
    [rows],
  );
  useFollow(callOf(active), byTicket);
  const first = rows[0]?.key;
  useEffect(() => {
    if (window.innerWidth >= 900 && ticket === null && active === null && first !== undefined) setActive(first);
  }, [ticket, active, first]);
  const root = useRef<HTMLDivElement>(null);
  const ready = rows.length > 0;
  useEffect(() => {
    if (ready && document.activeElement === document.body)
      root.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  }, [ready]);

  const open = (key: string): void => {
    const id = callOf(key);
    if (id !== null) openTicket(id);
  };
  return (
    <div ref={root} className={styles.pane}>
      <PaneHeader
        title={t('queue:myList.title')}
        count={calls.lines === null ? undefined : t('common:counts.open', { count: calls.lines.length })}
      />
      {calls.lines !== null && calls.error !== null && (
        <ErrorState
          size="line"
          title={t('queue:stale')}
          todo={errorText(calls.error, i18n).todo}
          onRetry={calls.reload}
        />
      )}
      {calls.lines === null && calls.error !== null ? (
        <ErrorState {...errorText(calls.error, i18n)} safe={t('errors:safe.savedIsSafe')} onRetry={calls.reload} />
      ) : calls.lines === null ? (
        <div className={styles.state}>
          <Skeleton lines={8} twoLine />
        </div>
      ) : rows.length === 0 ? (
        <EmptyState icon={IconListDetails} title={t('queue:myList.empty.title')} hint={t('queue:myList.empty.hint')} />
      ) : (
        <VirtualList
          label={t('queue:myList.title')}
          count={rows.length}
          getKey={getKey}
          groups={groups}
          activeKey={active}
          onActiveChange={setActive}
          onOpen={open}
          scrollName="mine"
          renderRow={(at) => {
            const row = rows[at];
            if (row === undefined) return null;
            return 'call' in row ? (
              <MyCallRow line={row.call} now={now} endOfDay={tomorrow} />
            ) : 'asked' in row ? (
              <MyQuestionRow asked={row.asked} now={now} />
            ) : (
              <MyVisitRow visit={row.visit} />
            );
          }}
        />
      )}
      {calls.more && <p className={styles.more}>{t('queue:myList.more')}</p>}
    </div>
  );
}
