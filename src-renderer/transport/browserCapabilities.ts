import type { HostCapabilities } from './capabilities.ts';
import { saveFile, saveFrom } from './saveFile.ts';

/** A browser: its own clipboard, printer, links and downloads. */
export function browserCapabilities(): HostCapabilities {
  return {
    copy: (text) => navigator.clipboard.writeText(text),
    print: () => window.print(),
    openOutside(url) {
      const link = document.createElement('a');
      link.href = url;
      link.rel = 'noopener noreferrer';
      // A program's own scheme opens no page: a new tab would only stay behind empty.
      if (url.startsWith('https:')) link.target = '_blank';
      link.click();
      // Whether a program came is never told to a page: the browser says so itself.
      return Promise.resolve(true);
    },
    saveFile,
    saveFrom,
    newCallKeyTaken: () => Promise.resolve(false),
  };
}
