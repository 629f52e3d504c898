import type { Definition } from './definition.ts';
import { FONTS, loadFonts, type PrintFonts } from './fonts.ts';
import { printable } from './printable.ts';
import { unbroken } from './unbroken.ts';

export interface RenderOptions {
  /** Stands in the file as its date, ms UTC: the same definition with the same instant gives the same bytes. */
  readonly createdAt: number;
}

/**
 * Lays a definition out as a PDF. The definition stays as it was (pdfmake writes into what it is given); texts become
 * what the typeface can show; nothing is fetched and no file is read. A picture that cannot be read is left out.
 */
export async function renderPdf(definition: Definition, options: RenderOptions): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = loadFonts();
  try {
    return await render(definition, options, fonts, false);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith('Invalid image')) throw error;
    return render(definition, options, fonts, true);
  }
}

async function render(
  definition: Definition,
  { createdAt }: RenderOptions,
  fonts: PrintFonts,
  withoutImages: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const date = new Date(createdAt);
  const own = ownCopy(definition, fonts.covers, withoutImages) as Definition;
  own.info = { ...own.info, producer: 'Sportello', creator: 'Sportello', creationDate: date, modDate: date };
  const files = {
    existsSync: (name: string) => fonts.files.has(name),
    readFileSync: (name: string) => fonts.files.get(name) ?? Buffer.alloc(0),
  };
  // No address is ever resolved: fonts are at hand and pictures are data.
  const urls = { resolve: () => undefined, resolved: () => Promise.resolve() };
  // Loaded when the first document is printed: a desk that prints none does without its megabytes.
  const { default: printer } = await import('pdfmake/js/Printer.js');
  const Printer = 'default' in printer ? printer.default : printer;
  const made = new Printer(structuredClone(FONTS), files, urls, () => false);
  const document = await made.createPdfKitDocument(own);
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

/** A deep copy with printable texts; functions (headers, table layouts) stay, and what they give is copied as well. */
function ownCopy(value: unknown, covers: PrintFonts['covers'], withoutImages: boolean): unknown {
  const copy = (one: unknown): unknown => ownCopy(one, covers, withoutImages);
  if (typeof value === 'string') return printable(value, covers);
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value === 'function')
    return (...args: unknown[]) => copy((value as (...a: unknown[]) => unknown)(...args));
  if (typeof value !== 'object' || value === null) return value;
  if ('image' in value && withoutImages) return { text: '' };
  const out: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(value)) {
    if (AS_IS.has(name)) out[name] = one;
    else out[name] = name === 'text' && typeof one === 'string' ? unbroken(printable(one, covers)) : copy(one);
  }
  return out;
}

/** Texts that are no words. */
const AS_IS = new Set(['image', 'svg', 'layout']);
