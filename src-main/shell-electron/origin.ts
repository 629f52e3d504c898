/** The renderer's own scheme: no file:// rights, one origin. */
export const SCHEME = 'app';
export const HOST = 'sportello';
export const PAGE = `${SCHEME}://${HOST}/index.html`;

/**
 * True for an address of the product's own page. Compared by parts: for a scheme that the URL standard does not know,
 * Node says that the origin is the text "null", which would be equal for all of them.
 */
export function isOwnPage(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  return url.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.port === '';
}

/** What may be handed to the system whoever asks: the web, the mail program, the telephone; nothing that could run a file. */
export function mayOpenOutside(address: string): boolean {
  try {
    return ['https:', 'mailto:', 'tel:'].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}

/** What a plain link of the page may hand over: a program for mail or calls opens beside the desk, the page stays. */
export function leavesPageOpen(address: string): boolean {
  try {
    return ['mailto:', 'tel:'].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}
