import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { PAGE } from './origin.ts';
import type { WindowState } from './windowState.ts';

/** Opens a window of the desk, with nothing of Node in reach of its page. `onGone` gets the id its session was known by. */
export function openWindow(state: WindowState, dir: string, onGone: (contentsId: number) => void): BrowserWindow {
  const window = new BrowserWindow({
    ...state.bounds(),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Sportello',
    backgroundColor: '#f6f6f3',
    webPreferences: {
      preload: join(dir, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  const { id } = window.webContents;
  if (state.maximised()) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => state.keep(window.getNormalBounds(), window.isMaximized()));
  window.on('closed', () => onGone(id));
  void window.loadURL(PAGE);
  return window;
}
