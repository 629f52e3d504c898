import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { toWire, type WireError } from '#shared/result.ts';
import { logDefect } from '#main/core/defects.ts';
import type { Front } from '#main/core/front.ts';
import { isHostCall, type Host } from './hostCalls.ts';
import { CALL_CHANNEL, TOPICS_CHANNEL } from './channels.ts';
import { isOwnPage } from './origin.ts';

/** What the bridge's `call` answers: errors travel as values, because Electron would strip an error of its fields. */
export type BridgeReply = { readonly result: unknown } | { readonly error: WireError };

/**
 * Lets the windows' pages reach the desk. The only place that touches ipcMain: it checks once, for all calls, that the
 * sender is the top frame of the product's own page. Each window is a session of its own.
 */
export function connectWindows(front: Front, host: Host): () => void {
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown) => answer(front, host, event, name, input));
  const stop = front.subscribe((topics) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(TOPICS_CHANNEL, topics);
  });
  return () => {
    stop();
    ipcMain.removeHandler(CALL_CHANNEL);
  };
}

async function answer(
  front: Front,
  host: Host,
  event: IpcMainInvokeEvent,
  name: unknown,
  input: unknown,
): Promise<BridgeReply> {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null || !isOwnPage(frame.url) || typeof name !== 'string')
    return { error: { code: 'forbidden' } };
  try {
    const session = sessionOf(event.sender.id);
    return { result: await (isHostCall(name) ? host.call(session, name, input) : front.call(session, name, input)) };
  } catch (error) {
    return { error: toWire(error, () => logDefect(error)) };
  }
}

/** The session of a window. */
export function sessionOf(contentsId: number): string {
  return `window-${contentsId}`;
}
