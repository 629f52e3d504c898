import type { Content, Table, TableCell } from 'pdfmake';
import { COLOR, FACTS, ROWS, WIDTH } from './style.ts';

/** A label over its value; left out where there is none. */
export type Fact = readonly [label: string, value: string | readonly string[] | null];

/** Heading of a part of the page. */
export function heading(text: string): Content {
  return { text, fontSize: 10, bold: true, color: COLOR.accent, margin: [0, 10, 0, 4], headlineLevel: 1 };
}

/** Facts in `columns` of the same width, as many rows as they need. */
export function facts(columns: number, all: readonly Fact[], width = WIDTH, strong = false): Content {
  const cells = all.filter(([, value]) => value !== null && value.length > 0).map((one) => factCell(one, strong));
  if (cells.length === 0) return '';
  const body: TableCell[][] = [];
  for (let n = 0; n < cells.length; n += columns) {
    body.push(Array.from({ length: columns }, (_, i) => cells[n + i] ?? ''));
  }
  const table: Table = {
    widths: widthsOf(
      Array.from({ length: columns }, () => width / columns),
      10,
    ),
    body,
  };
  return { table: { ...table, dontBreakRows: true }, layout: FACTS };
}

function factCell([label, value]: Fact, strong: boolean): Content {
  const lines = typeof value === 'string' ? [value] : (value ?? []);
  const [first = '', ...rest] = lines;
  return {
    stack: [
      { text: label, fontSize: 7.5, color: COLOR.faint, margin: [0, 0, 0, 1] },
      { text: first, bold: strong || rest.length > 0 },
      ...rest.map((text) => ({ text, color: COLOR.soft })),
    ],
  };
}

/** A column of a table: heading, outer width in points, how it is set. */
export interface TableColumn {
  readonly head: string;
  readonly width: number;
  readonly right?: boolean;
}

/** A table with its title. Title and headings are repeated on every page and never stand alone; rows stay whole. */
export function table(
  title: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
): Content {
  const align = (i: number): 'left' | 'right' => (columns[i]?.right === true ? 'right' : 'left');
  const top: TableCell[] = [
    { text: title, colSpan: columns.length, fontSize: 10, bold: true, color: COLOR.accent, margin: [0, 0, 0, -4] },
    ...columns.slice(1).map(() => ''),
  ];
  const head = columns.map((column, i) => ({
    text: column.head,
    fontSize: 7.5,
    color: COLOR.soft,
    alignment: align(i),
  }));
  const body = rows.map((row) =>
    row.map((cell, i) =>
      typeof cell === 'string' ? { text: cell, alignment: align(i), noWrap: align(i) === 'right' } : cell,
    ),
  );
  return {
    table: {
      widths: widthsOf(
        columns.map((one) => one.width),
        8,
      ),
      headerRows: 2,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [top, head, ...(body as TableCell[][])],
    },
    layout: ROWS,
    margin: [0, 6, 0, 0],
  };
}

/**
 * Widths inside the padding. They are always fixed: a column that suits itself grows past the page with a long word, a
 * fixed one breaks it.
 */
export function widthsOf(outer: readonly number[], padding: number): number[] {
  return outer.map((width, i) => (i === outer.length - 1 ? width : width - padding));
}

/** A paragraph a person wrote, under its heading; nothing where nothing was written. */
export function passage(title: string, text: string): Content[] {
  const clean = text.trim();
  return clean === '' ? [] : [heading(title), { text: clean, lineHeight: 1.25 }];
}

/** A sum under a table, right, as `label  value`. */
export function sumRow(label: string, value: string, strong = false): Content {
  return {
    table: {
      widths: widthsOf([WIDTH - 120, 120], 10),
      body: [
        [
          { text: label, alignment: 'right', bold: strong, color: strong ? COLOR.ink : COLOR.soft },
          { text: value, alignment: 'right', bold: strong, noWrap: true },
        ],
      ],
    },
    layout: FACTS,
    ...(strong ? { fontSize: 10.5, margin: [0, 4, 0, 0] } : { margin: [0, 2, 0, -4] }),
  };
}

/** Small print. */
export function note(text: string, margin: [number, number, number, number] = [0, 4, 0, 0]): Content {
  return { text, fontSize: 8, color: COLOR.soft, margin };
}
