import {
  type ColumnDef,
  columnVisibilityFeature,
  createSortedRowModel,
  type Row,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';

export const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
});
export type Features = typeof features;

/** One column of a DataTable. */
export interface DataColumn<R> {
  id: string;
  header: string;
  cell: (row: R) => ReactNode;
  /** The value it is sorted by; without it the column cannot be sorted. Empty values always come last. */
  sort?: ((row: R) => string | number | null | undefined) | undefined;
  /** Pixels, at least; with `grow` it takes what is left. Default 120. */
  width?: number | undefined;
  grow?: boolean | undefined;
  /** Figures: at the right, lined up. */
  figures?: boolean | undefined;
  /** Not shown until chosen. */
  hidden?: boolean | undefined;
  /** Cannot be hidden (what names the row). */
  fixed?: boolean | undefined;
}

export interface DataSort {
  id: string;
  desc: boolean;
}

/** Text in the language's order with numbers as numbers (`Gamma 4` before `Gamma 12`). Never called with empty values. */
export function compareValues(a: string | number, b: string | number, collator: Intl.Collator): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** TanStack's definitions of our columns. */
export function tableColumns<R extends object>(
  columns: readonly DataColumn<R>[],
  lang: string,
): ColumnDef<Features, R>[] {
  const collator = new Intl.Collator(lang, { numeric: true, sensitivity: 'base' });
  return columns.map((column) => ({
    id: column.id,
    header: column.header,
    accessorFn: (row: R) => {
      const value = column.sort?.(row);
      return value === null || value === '' ? undefined : value;
    },
    enableSorting: column.sort !== undefined,
    enableHiding: column.fixed !== true,
    sortDescFirst: false,
    sortUndefined: 'last' as const,
    sortFn: (a: Row<Features, R>, b: Row<Features, R>, id: string) =>
      compareValues(a.getValue(id), b.getValue(id), collator),
  }));
}

/** `grid-template-columns` of the columns shown; the first that grows takes the rest, or the last one does. */
export function gridColumns(
  columns: readonly Pick<DataColumn<never>, 'width' | 'grow'>[],
  selectable: boolean,
): string {
  const anyGrows = columns.some((c) => c.grow === true);
  const tracks = columns.map((c, i) => {
    const width = c.width ?? 120;
    return c.grow === true || (!anyGrows && i === columns.length - 1) ? `minmax(${width}px, 1fr)` : `${width}px`;
  });
  return [selectable ? '36px' : '', ...tracks].filter(Boolean).join(' ');
}
