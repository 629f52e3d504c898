import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL, TOPICS_CHANNEL } from './channels.ts';

/** The two functions a page has, and the only place that touches ipcRenderer. */
contextBridge.exposeInMainWorld('sportello', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  subscribe(topics: readonly string[], callback: (changed: readonly string[]) => void): () => void {
    const listener = (_event: unknown, changed: readonly string[]): void => {
      if (topics.length === 0 || changed.some((topic) => topics.includes(topic))) callback(changed);
    };
    ipcRenderer.on(TOPICS_CHANNEL, listener);
    return () => void ipcRenderer.off(TOPICS_CHANNEL, listener);
  },
});
