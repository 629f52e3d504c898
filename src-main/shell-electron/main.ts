import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { app, BrowserWindow, dialog, globalShortcut } from 'electron';
import { makeDemoIfEmpty } from '#main/core/demoStart.ts';
import { createFront } from '#main/core/front.ts';
import { systemPorts } from '#main/core/ports.ts';
import { openThreads } from '#main/core/threads.ts';
import type { Topic } from '#shared/api/define.ts';
import { SportelloError } from '#shared/result.ts';
import { TOPICS_CHANNEL } from './channels.ts';
import { refuseNavigation, refusePermissions } from './guards.ts';
import { connectWindows, sessionOf } from './ipc.ts';
import { setMenu } from './menu.ts';
import { declareScheme, servePage } from './protocol.ts';
import { startOptions } from './startOptions.ts';
import { openWindow } from './window.ts';
import { openWindowState } from './windowState.ts';

/** Electron's main process: a frame around the same desk, front and renderer that the browser shell has. */
declareScheme();
refuseNavigation();
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showFirst);
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      dialog.showErrorBox('Sportello', describe(error));
      app.exit(1);
    });
} else {
  // Another desk of this user is open: it comes to the front instead.
  app.quit();
}

async function start(): Promise<void> {
  const options = startOptions(process.argv, app.getPath('userData'));
  mkdirSync(options.dir, { recursive: true });
  refusePermissions();
  setMenu(app.getLocale(), app.isPackaged);
  if (options.demo) await makeDemoIfEmpty(options.dir, systemPorts());
  const front = createFront(await openThreads(new URL('../core/thread.ts', import.meta.url), { dir: options.dir }));
  // One window at a time: whoever asks for a file of a call is the one in front of it.
  servePage(resolve(import.meta.dirname, '../renderer'), front, () =>
    sessionOf(BrowserWindow.getAllWindows()[0]?.webContents.id ?? 0),
  );
  const disconnect = connectWindows(front);
  const state = openWindowState();
  const open = (): BrowserWindow => openWindow(state, import.meta.dirname, (id) => front.drop(sessionOf(id)));
  open();
  // The call card opens from any program; where another has taken the keys, the window's own still do it.
  if (!globalShortcut.register('CommandOrControl+Shift+Space', newCall))
    process.stderr.write('Ctrl+Shift+Space is taken by another program.\n');
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open();
  });
  app.on('window-all-closed', () => app.quit());
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    globalShortcut.unregisterAll();
    disconnect();
    void front.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

function newCall(): void {
  showFirst();
  BrowserWindow.getAllWindows()[0]?.webContents.send(TOPICS_CHANNEL, ['newCall'] satisfies Topic[]);
}

function showFirst(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function describe(error: unknown): string {
  if (error instanceof SportelloError) return `${error.code}${error.reason === undefined ? '' : ` (${error.reason})`}`;
  return error instanceof Error ? error.message : String(error);
}
