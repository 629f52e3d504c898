/**
 * Hands an address to the system: a web page to the browser, another scheme to the program that knows it. The caller has
 * checked the scheme; the Electron shell checks it again when the window asks to be opened.
 */
export function openExternal(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.rel = 'noopener noreferrer';
  // A tool's own scheme opens no page: a new tab would only stay behind empty.
  if (url.startsWith('https:')) link.target = '_blank';
  link.click();
}
