import { readFileSync } from 'node:fs';
import { readCoverage } from './cmap.ts';

/**
 * The typeface of printed documents: Inter, as on the screens, in two fixed weights whose figures are tabular. They are
 * made from the variable font by scripts/printFonts.py; pdfmake embeds no variable WOFF2.
 */
export const FONT_FILES = {
  'Inter-Regular.ttf': new URL('./fonts/Inter-Regular.ttf', import.meta.url),
  'Inter-SemiBold.ttf': new URL('./fonts/Inter-SemiBold.ttf', import.meta.url),
} as const;
/** Goes where the fonts go: it asks to be handed on with them. */
export const FONT_LICENCE = new URL('./fonts/OFL.txt', import.meta.url);

export const FONTS = {
  Inter: {
    normal: 'Inter-Regular.ttf',
    bold: 'Inter-SemiBold.ttf',
    italics: 'Inter-Regular.ttf',
    bolditalics: 'Inter-SemiBold.ttf',
  },
};

/** The font files by name, and which characters they have. */
export interface PrintFonts {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly covers: (codePoint: number) => boolean;
}

/** Reads the fonts; both weights have the same characters. */
export function loadFonts(): PrintFonts {
  const files = new Map(Object.entries(FONT_FILES).map(([name, url]) => [name, readFileSync(url)]));
  return { files, covers: readCoverage(files.get('Inter-Regular.ttf') as Buffer) };
}
