/** pdfmake's printer by itself: its package entry is one object shared by all, with settings that anybody may change. */
declare module 'pdfmake/js/Printer.js' {
  import type { createPdf } from 'pdfmake';

  interface VirtualFiles {
    existsSync: (name: string) => boolean;
    readFileSync: (name: string) => Buffer;
  }
  interface UrlResolver {
    resolve: (url: string) => void;
    resolved: () => Promise<void>;
  }
  export class PdfPrinter {
    constructor(
      fonts: Readonly<Record<string, Readonly<Record<string, string>>>>,
      files: VirtualFiles,
      urls: UrlResolver,
      localAccess: (path: string) => boolean,
    );
    createPdfKitDocument(
      definition: Parameters<typeof createPdf>[0],
    ): Promise<NodeJS.ReadableStream & { end: () => void }>;
  }
  /** Node gives a CommonJS module whole; vitest and bundlers unwrap its default. */
  const printer: typeof PdfPrinter | { readonly default: typeof PdfPrinter };
  export default printer;
}
