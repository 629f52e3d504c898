import { parentPort, workerData } from 'node:worker_threads';
import { toWire } from '#shared/result.ts';
import { startBackups } from './backups.ts';
import { finishDemo } from './demo.ts';
import { createDesk, type Desk } from './desk.ts';
import { startIdleWork } from './idle.ts';
import { systemPorts } from './ports.ts';
import { seldom } from './preparing.ts';
import { logDefect } from './defects.ts';
import { recoverStore } from './recoverStore.ts';
import {
  CLOSE,
  RELEASE,
  RELEASED,
  type ThreadCall,
  type ThreadPreparing,
  type ThreadReady,
  type ThreadReply,
  type ThreadStart,
} from './threadProtocol.ts';

/** A desk in a thread of its own: the writer, or one of the readers. */
const port = parentPort;
if (port === null) throw new Error('thread.ts runs as a worker thread');
const start = workerData as ThreadStart;

let desk: Desk | undefined;
try {
  const onPreparing = seldom((preparing) => port.postMessage({ preparing } satisfies ThreadPreparing));
  if (start.recover !== undefined) await recoverStore(start.dir, start.recover, systemPorts(), onPreparing);
  desk = createDesk({ ...start, ports: systemPorts(), onPreparing });
  const writing = desk.writing();
  if (writing !== null) await finishDemo(writing, onPreparing);
  port.postMessage({ ready: true } satisfies ThreadReady);
} catch (error) {
  await desk?.close();
  desk = undefined;
  port.postMessage({ ready: false, error: toWire(error, () => logDefect(error)) } satisfies ThreadReady);
}

if (desk !== undefined) {
  const open = desk;
  const idle = startIdleWork(open, start);
  const backups = start.mode === 'write' ? startBackups(open, start.dir, Date.now) : null;
  port.on('message', (message: ThreadCall | typeof CLOSE | typeof RELEASE) => {
    if (message === RELEASE) {
      void open.close().then(() => port.postMessage(RELEASED));
      return;
    }
    if (message === CLOSE) {
      idle.stop();
      const ended = backups?.stop() ?? Promise.resolve();
      void ended.then(() => open.close()).then(() => port.close());
      return;
    }
    idle.touch();
    backups?.touch();
    open.run(message.name, message.input, message.caller).then(
      (result) => port.postMessage({ id: message.id, result } satisfies ThreadReply),
      (error: unknown) =>
        port.postMessage({ id: message.id, error: toWire(error, () => logDefect(error)) } satisfies ThreadReply),
    );
  });
} else {
  port.close();
}
