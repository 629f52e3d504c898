import { useEffect, useMemo, useState } from 'react';
import { type ComboOption, filterOptions } from './comboOptions.ts';

/** A list, or a search that may be called at each key press and is told when its answer is no longer wanted. */
export type OptionSource =
  | readonly ComboOption[]
  | ((query: string, signal: AbortSignal) => Promise<readonly ComboOption[]>);

export interface FoundOptions {
  options: readonly ComboOption[];
  searching: boolean;
  /** The search failed; the person may write on. */
  failed: boolean;
}

/** The options for what is written; an answer that comes late never replaces a newer one. */
export function useOptions(source: OptionSource, query: string, open: boolean): FoundOptions {
  const [found, setFound] = useState<FoundOptions>({ options: [], searching: false, failed: false });
  const search = typeof source === 'function' ? source : undefined;
  useEffect(() => {
    if (search === undefined || !open) return undefined;
    const stop = new AbortController();
    setFound((before) => ({ ...before, searching: true, failed: false }));
    search(query, stop.signal).then(
      (options) => !stop.signal.aborted && setFound({ options, searching: false, failed: false }),
      () => !stop.signal.aborted && setFound({ options: [], searching: false, failed: true }),
    );
    return () => stop.abort();
  }, [search, query, open]);
  const filtered = useMemo(() => (typeof source === 'function' ? [] : filterOptions(source, query)), [source, query]);
  return search === undefined ? { options: filtered, searching: false, failed: false } : found;
}
