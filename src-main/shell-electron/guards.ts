import { app, session, shell, type WebContents } from 'electron';
import { isOwnPage, leavesPageOpen, mayOpenOutside } from './origin.ts';

/** The one permission the product's page has: to put on the clipboard what a person asked to copy. Reading it is another. */
const GRANTED = 'clipboard-sanitized-write';

/** No page gets a permission, but the product's own to copy: not the camera, not notifications, not the clipboard's content. */
export function refusePermissions(): void {
  const { defaultSession } = session;
  const granted = (permission: string, address: string | undefined, isMainFrame: boolean): boolean =>
    permission === GRANTED && isMainFrame && address !== undefined && isOwnPage(address);
  defaultSession.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(granted(permission, details.requestingUrl, details.isMainFrame)),
  );
  defaultSession.setPermissionCheckHandler((_contents, permission, origin, details) =>
    granted(permission, origin, details.isMainFrame),
  );
  defaultSession.setDevicePermissionHandler(() => false);
}

/** No page goes anywhere else, opens a window, or puts another page inside itself. */
export function refuseNavigation(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  const stay = (event: { preventDefault: () => void }, address: string): void => {
    if (!isOwnPage(address)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => {
    stay(event, event.url);
    // A telephone number or a mail address clicked in the page is no navigation: its program takes it.
    if (leavesPageOpen(event.url)) handOver(event.url);
  });
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) handOver(url);
    return { action: 'deny' };
  });
}

function handOver(url: string): void {
  shell.openExternal(url).catch((error: unknown) => process.stderr.write(`could not open outside: ${String(error)}\n`));
}
