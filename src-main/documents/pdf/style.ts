import type { CustomTableLayout } from 'pdfmake';

/** Colours of print: the screens' light ones. */
export const COLOR = {
  ink: '#1c1d1f',
  soft: '#5a5f66',
  faint: '#6f747b',
  line: '#d5d4ce',
  accent: '#0b5d66',
  accentBg: '#eef5f5',
  warn: '#8a4b00',
  warnBg: '#fbf0df',
} as const;

/** A4 in points, and the margins around the text. */
export const PAGE = { width: 595.28, height: 841.89, left: 48, right: 48, top: 52, bottom: 70 } as const;
/** Width of the text, points. */
export const WIDTH = PAGE.width - PAGE.left - PAGE.right;
const HAIR = 0.5;

/** Rows with hairlines between, a stronger line under the heading; nothing upright. */
export const ROWS: CustomTableLayout = {
  hLineWidth: (i, node) => (i < (node.table.headerRows ?? 0) ? 0 : i === node.table.headerRows ? 0.8 : HAIR),
  hLineColor: (i, node) => (i === node.table.headerRows ? COLOR.accent : COLOR.line),
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: (i, node) => (i === (node.table.widths?.length ?? 0) - 1 ? 0 : 8),
  paddingTop: () => 3.5,
  paddingBottom: () => 3.5,
};

/** Labels over values, side by side. */
export const FACTS: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: (i, node) => (i === (node.table.widths?.length ?? 0) - 1 ? 0 : 10),
  paddingTop: () => 0,
  paddingBottom: () => 6,
};

/** A tinted band. */
export const BAND: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  fillColor: () => COLOR.accentBg,
  paddingLeft: () => 10,
  paddingRight: () => 10,
  paddingTop: () => 8,
  paddingBottom: () => 2,
};

/** A frame to write in. */
export const FRAME: CustomTableLayout = {
  hLineWidth: () => HAIR,
  hLineColor: () => COLOR.line,
  vLineWidth: () => HAIR,
  vLineColor: () => COLOR.line,
  paddingLeft: () => 10,
  paddingRight: () => 10,
  paddingTop: () => 8,
  paddingBottom: () => 8,
};
