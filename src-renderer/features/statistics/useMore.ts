import { useState } from 'react';

/** Calls listed behind a figure at first, and at most. */
const PAGE = 200;
const MOST = 500;

/** How many calls a list asks for, and how it asks for more: null when all are there, or no more are shown. */
export function useMore(): {
  readonly limit: number;
  readonly more: (
    data: { readonly rows: readonly unknown[]; readonly total: number } | undefined,
  ) => (() => void) | null;
} {
  const [limit, setLimit] = useState(PAGE);
  return {
    limit,
    more: (data) => (data !== undefined && data.rows.length < data.total && limit < MOST ? () => setLimit(MOST) : null),
  };
}
