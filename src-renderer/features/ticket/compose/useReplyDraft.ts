import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesk } from '#renderer/app/desk.tsx';
import { freshId } from '#renderer/transport/freshId.ts';
import { EMPTY, isEmptyReply, readReply, type ReplyDraft } from './draft.ts';

/** After so long without a key (ms) the draft is kept. */
const PAUSE = 400;

export interface ReplyDraftState {
  readonly draft: ReplyDraft;
  readonly change: (part: Partial<ReplyDraft>) => void;
  /** It was sent: starts anew on the same tab, and forgets what was kept. */
  readonly clear: () => void;
  /** The desk has what is on screen. */
  readonly kept: boolean;
}

/** What is half written on a call, brought back when the page is opened again, kept while it is written. */
export function useReplyDraft(ticket: string): ReplyDraftState {
  const desk = useDesk();
  const [draft, setDraft] = useState<ReplyDraft>(EMPTY);
  const [kept, setKept] = useState(false);
  const id = useRef<string | null>(null);
  const touched = useRef(false);
  const latest = useRef(draft);
  latest.current = draft;
  const timer = useRef<number | undefined>(undefined);
  /** One after the other: a draft must not come back after it was sent. */
  const chain = useRef<Promise<unknown>>(Promise.resolve());

  const inTurn = useCallback((work: () => Promise<unknown>, after: () => void = () => undefined): void => {
    // What cannot be kept stays on screen, and is tried again with the next key.
    chain.current = chain.current.then(work).then(after, () => setKept(false));
  }, []);

  useEffect(() => {
    let gone = false;
    inTurn(async () => {
      const found = (await desk.query('drafts.list', {}))
        .map((one) => ({ id: one.id, draft: readReply(one.value, ticket) }))
        .find((one) => one.draft !== null);
      if (gone || found === undefined || touched.current) return;
      id.current = found.id;
      setDraft(found.draft ?? EMPTY);
      setKept(true);
    });
    return () => {
      gone = true;
    };
  }, [desk, ticket, inTurn]);

  const keep = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    const now = latest.current;
    if (isEmptyReply(now)) {
      const old = id.current;
      id.current = null;
      if (old !== null) inTurn(() => desk.run('drafts.drop', { id: old }));
      return;
    }
    id.current ??= freshId();
    const of = id.current;
    inTurn(
      () => desk.run('drafts.save', { id: of, value: { kind: 'reply', ticket, draft: { ...now } } }),
      () => setKept(latest.current === now),
    );
  }, [desk, ticket, inTurn]);

  useEffect(() => {
    const flush = (): void => {
      if (timer.current !== undefined) keep();
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [keep]);

  const change = useCallback(
    (part: Partial<ReplyDraft>) => {
      touched.current = true;
      setKept(false);
      setDraft((now) => ({ ...now, ...part }));
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(keep, PAUSE);
    },
    [keep],
  );
  const clear = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    setDraft((now) => ({ ...EMPTY, tab: now.tab }));
    setKept(false);
    const old = id.current;
    id.current = null;
    if (old !== null) inTurn(() => desk.run('drafts.drop', { id: old }));
  }, [desk, inTurn]);
  return { draft, change, clear, kept };
}
