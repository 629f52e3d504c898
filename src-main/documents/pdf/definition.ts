import type { createPdf } from 'pdfmake';

/** What pdfmake lays out. */
export type Definition = Parameters<typeof createPdf>[0];
/** A piece of it as laid out: where it begins and what it was. */
export type LaidOut = Parameters<NonNullable<Definition['pageBreakBefore']>>[0];
