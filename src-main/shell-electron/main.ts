import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { app, BrowserWindow, dialog, globalShortcut } from 'electron';
import { makeDemoIfEmpty } from '#main/core/demoStart.ts';
import { createFront } from '#main/core/front.ts';
import { systemPorts } from '#main/core/ports.ts';
import { openRecoverable } from '#main/core/recoverable.ts';
import { systemLanguage } from '#main/core/systemLanguage.ts';
import { openThreads } from '#main/core/threads.ts';
import { watchVisits } from '#main/core/visitWatch.ts';
import type { Topic } from '#shared/api/define.ts';
import { TOPICS_CHANNEL } from './channels.ts';
import { refuseNavigation, refusePermissions } from './guards.ts';
import { createHost } from './hostCalls.ts';
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
    .catch(async (error: unknown) => {
      // The product's texts are read only when there is something to say: a start does not wait for them.
      const { troubleText } = await import('#main/core/troubleText.ts');
      dialog.showErrorBox('Sportello', troubleText(error, systemLanguage(app.getLocale())));
      app.exit(1);
    });
} else {
  // Another desk of this user is open: it comes to the front instead.
  app.quit();
}

async function start(): Promise<void> {
  const options = startOptions(process.argv, app.getPath('userData'));
  refusePermissions();
  setMenu(app.getLocale(), app.isPackaged);
  const { dir } = options;
  // A store that does not open is no reason to close: the window says why, and offers the way back.
  const desk = await openRecoverable(dir, async (recover) => {
    mkdirSync(dir, { recursive: true });
    if (options.demo && recover === undefined)
      await makeDemoIfEmpty(dir, systemPorts(), systemLanguage(app.getLocale()));
    return openThreads(new URL('../core/thread.ts', import.meta.url), {
      dir,
      ...(recover !== undefined && { recover }),
    });
  });
  const front = createFront(desk);
  const forget = watchVisits(front, systemPorts().now);
  // One window at a time: whoever asks for a file of a call is the one in front of it.
  servePage(resolve(import.meta.dirname, '../renderer'), front, () =>
    sessionOf(BrowserWindow.getAllWindows()[0]?.webContents.id ?? 0),
  );
  // The call card opens from any program; where another has taken the keys, the window's own still do it, and says so.
  const newCallKey = globalShortcut.register('CommandOrControl+Shift+Space', newCall);
  const disconnect = connectWindows(front, createHost(front, { newCallKeyTaken: !newCallKey }));
  const state = openWindowState();
  const open = (): BrowserWindow => openWindow(state, import.meta.dirname, (id) => front.drop(sessionOf(id)));
  open();
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
    forget();
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
