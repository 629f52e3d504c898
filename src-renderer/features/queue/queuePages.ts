import type { TicketLine } from '#shared/api/queue.ts';

/** Rows asked for at once. */
export const PAGE = 100;
/** Pages kept; those longest out of sight are let go. */
const KEPT = 120;

/** One page of one group: value of the field grouped by, and which page. */
export interface PageKey {
  readonly id: string;
  readonly value: string | null;
  readonly page: number;
}

/** The pages of a list that are at hand. */
export interface Pages {
  readonly keys: (value: string | null, from: number, to: number) => PageKey[];
  readonly has: (key: PageKey) => boolean;
  readonly put: (key: PageKey, rows: readonly TicketLine[]) => void;
  readonly rows: (key: PageKey) => readonly TicketLine[] | undefined;
  readonly row: (value: string | null, offset: number) => TicketLine | undefined;
  readonly find: (id: string) => { readonly value: string | null; readonly offset: number } | undefined;
  /** These are in use: others go first when there are too many. */
  readonly keep: (keys: readonly PageKey[]) => void;
}

export function createPages(): Pages {
  const pages = new Map<string, { readonly key: PageKey; readonly rows: readonly TicketLine[] }>();
  const places = new Map<string, { readonly value: string | null; readonly offset: number }>();

  const idOf = (value: string | null, page: number): string => `${value ?? '\u0000'}/${page}`;

  function trim(): void {
    for (const [id, { rows }] of pages) {
      if (pages.size <= KEPT) return;
      pages.delete(id);
      for (const row of rows) places.delete(row.id);
    }
  }

  return {
    keys(value, from, to) {
      const out: PageKey[] = [];
      for (let page = Math.floor(Math.max(0, from) / PAGE); page * PAGE <= to; page += 1)
        out.push({ id: idOf(value, page), value, page });
      return out;
    },
    has: (key) => pages.has(key.id),
    put(key, rows) {
      pages.set(key.id, { key, rows });
      for (const [i, row] of rows.entries()) places.set(row.id, { value: key.value, offset: key.page * PAGE + i });
      trim();
    },
    rows: (key) => pages.get(key.id)?.rows,
    row: (value, offset) => pages.get(idOf(value, Math.floor(offset / PAGE)))?.rows[offset % PAGE],
    find: (id) => places.get(id),
    keep(keys) {
      for (const { id } of keys) {
        const page = pages.get(id);
        if (page === undefined) continue;
        pages.delete(id);
        pages.set(id, page);
      }
    },
  };
}
