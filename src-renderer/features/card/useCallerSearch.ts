import { useEffect, useRef, useState } from 'react';
import type { CallerHit } from '#shared/api/people.ts';
import { useDesk } from '#renderer/app/desk.tsx';

export interface CallerSearch {
  /** What was found for `text`; undefined while that is still being looked for. */
  readonly hits: readonly CallerHit[] | undefined;
  /** The last good answer: stays in sight while the next is fetched. */
  readonly shown: readonly CallerHit[];
  readonly failed: boolean;
}

/** Finds who calls as it is typed; a late answer never replaces a newer one. */
export function useCallerSearch(text: string): CallerSearch {
  const desk = useDesk();
  const [found, setFound] = useState<{ text: string; hits: readonly CallerHit[]; failed: boolean }>({
    text: '',
    hits: [],
    failed: false,
  });
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => {
    if (text === '') return;
    desk.query('people.search', { text: text.slice(0, 200), limit: 8 }).then(
      (hits) => text === latest.current && setFound({ text, hits, failed: false }),
      () => text === latest.current && setFound({ text, hits: [], failed: true }),
    );
  }, [desk, text]);
  if (text === '') return { hits: [], shown: [], failed: false };
  return {
    hits: found.text === text ? found.hits : undefined,
    shown: found.hits,
    failed: found.text === text && found.failed,
  };
}
