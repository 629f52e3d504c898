import { app, session, shell, type WebContents } from 'electron';
import { isOwnPage, mayOpenOutside } from './origin.ts';

/** No page gets a permission: not the camera, not notifications, not the clipboard's content. */
export function refusePermissions(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
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
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) {
      shell
        .openExternal(url)
        .catch((error: unknown) => process.stderr.write(`could not open outside: ${String(error)}\n`));
    }
    return { action: 'deny' };
  });
}
