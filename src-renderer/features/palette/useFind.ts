import { useEffect, useRef, useState } from 'react';
import type { OutputOf } from '#shared/api/contract.ts';
import { useDesk } from '#renderer/app/desk.tsx';

/** What was found, and for which text: shown together, so that nothing moves twice. */
export interface Found {
  text: string;
  answer: OutputOf<'search.all'> | null;
  failed: boolean;
}

const LIMIT = 6;
/** How long after an answer of an index that is not whole yet the question is put again, ms. */
const AGAIN_MS = 500;

/**
 * Searches as it is written: the first key at once, then one question at a time, always for the newest text. Until its
 * answer is there the one before it stays. What an index still in the making answered is asked again until it is whole.
 */
export function useFind(text: string): Found {
  const desk = useDesk();
  const [found, setFound] = useState<Found>({ text: '', answer: null, failed: false });
  const [turn, setTurn] = useState(0);
  const state = useRef({ wanted: '', busy: false, gone: false });
  useEffect(() => {
    const now = state.current;
    now.gone = false;
    return () => {
      now.gone = true;
    };
  }, []);
  useEffect(() => {
    const now = state.current;
    now.wanted = text;
    const plain = (one: string): boolean => one.trim() === '' || one.startsWith('>');
    if (plain(text)) setFound({ text, answer: null, failed: false });
    if (now.busy || plain(text)) return;
    const ask = async (): Promise<void> => {
      now.busy = true;
      while (!now.gone && !plain(now.wanted)) {
        const asked = now.wanted;
        let next: Found;
        try {
          next = {
            text: asked,
            answer: await desk.query('search.all', { text: asked.slice(0, 200), limit: LIMIT }),
            failed: false,
          };
        } catch {
          // Said in the list itself, where the person is looking; the next letter asks again.
          next = { text: asked, answer: null, failed: true };
        }
        if (now.wanted !== asked) continue;
        setFound(next);
        break;
      }
      now.busy = false;
    };
    void ask();
  }, [desk, text, turn]);
  useEffect(() => {
    if (found.text !== text || found.answer?.indexing !== true) return undefined;
    const timer = setTimeout(() => setTurn((one) => one + 1), AGAIN_MS);
    return () => clearTimeout(timer);
  }, [found, text]);
  return found;
}
