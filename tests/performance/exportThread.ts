import { createWriteStream, rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { writeExport } from '#main/core/exporting.ts';
import { systemPorts } from '#main/core/ports.ts';
import { openReadStore } from '#main/store/open.ts';

/** What the exporting thread says: it has begun, and how many rows it has written when it was told to end. */
export interface ExportMessage {
  readonly what: 'begun' | 'ended';
  readonly rows: number;
}

/** Exports the whole log to a file, again and again, from each "export" until it is told to stop. */
const { dir, file, stop } = workerData as { dir: string; file: string; stop: Int32Array };
const tell = (message: ExportMessage): void => parentPort?.postMessage(message);
const told = new Error('told to stop');

parentPort?.on('message', () => void run());

async function run(): Promise<void> {
  let rows = 0;
  let begun = false;
  while (Atomics.load(stop, 0) === 0) {
    const { store, close } = openReadStore(dir, systemPorts());
    const out = createWriteStream(file);
    let before = 0;
    try {
      await writeExport(store, 'events', 'json', out, (done) => {
        rows += done - before;
        before = done;
        if (!begun) {
          begun = true;
          tell({ what: 'begun', rows: 0 });
        }
        if (Atomics.load(stop, 0) !== 0) throw told;
      });
    } catch (error) {
      if (error !== told) throw error;
    } finally {
      await new Promise((resolve) => out.end(resolve));
      close();
      rmSync(file, { force: true });
    }
  }
  tell({ what: 'ended', rows });
}
