import { useCallback, useEffect, useRef, useState } from 'react';
import type { TicketLine } from '#shared/api/queue.ts';
import type { SportelloError } from '#shared/result.ts';
import { asSportelloError, useDesk, useTopics } from '#renderer/app/desk.tsx';

/** Rows asked for at once, and the most that one's own list shows. */
const PAGE = 500;
const MOST = 2000;
/** Changes are gathered for so long, ms. */
const GATHER = 120;

export interface MyCalls {
  readonly lines: readonly TicketLine[] | null;
  /** There are more than are shown. */
  readonly more: boolean;
  readonly error: SportelloError | null;
  readonly reload: () => void;
}

/** All live calls of who is signed in, stopped machines first, kept fresh. */
export function useMyCalls(): MyCalls {
  const desk = useDesk();
  const [state, setState] = useState<Omit<MyCalls, 'reload'>>({ lines: null, more: false, error: null });
  const turn = useRef(0);
  const load = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const lines: TicketLine[] = [];
    let more = true;
    try {
      while (more && lines.length < MOST) {
        const page = await desk.query('queue.page', {
          filter: { scope: 'mine' },
          order: 'urgent',
          offset: lines.length,
          limit: PAGE,
        });
        lines.push(...page.rows);
        more = page.more;
      }
      if (mine === turn.current) setState({ lines, more, error: null });
    } catch (error) {
      if (mine === turn.current) setState((now) => ({ ...now, error: asSportelloError(error) }));
    }
  }, [desk]);
  useEffect(() => {
    void load();
    return () => void (turn.current += 1);
  }, [load]);
  const timer = useRef<number | null>(null);
  useTopics(['tickets', 'people'], () => {
    timer.current ??= window.setTimeout(() => {
      timer.current = null;
      void load();
    }, GATHER);
  });
  return { ...state, reload: () => void load() };
}
