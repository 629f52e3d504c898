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
  GO,
  HELD,
  HOLD,
  RESUME,
  SWAP,
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

/** Lets the writer go on with what it announced by SWAP. */
let go = (): void => undefined;
const beforeSwap = (): Promise<void> =>
  new Promise((resolve) => {
    go = resolve;
    port.postMessage(SWAP);
  });

let desk: Desk | undefined;
try {
  const onPreparing = seldom((preparing) => port.postMessage({ preparing } satisfies ThreadPreparing));
  if (start.recover !== undefined) await recoverStore(start.dir, start.recover, systemPorts(), onPreparing);
  desk = createDesk({ ...start, ports: systemPorts(), onPreparing, beforeSwap });
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
  /** What came while the store is let go of. */
  let held: ThreadCall[] | null = null;
  const carryOut = ({ id, name, input, caller }: ThreadCall): void => {
    idle.touch();
    backups?.touch();
    open.run(name, input, caller).then(
      (result) => port.postMessage({ id, result } satisfies ThreadReply),
      (error: unknown) => port.postMessage({ id, error: toWire(error, () => logDefect(error)) } satisfies ThreadReply),
    );
  };
  const hold = (): void => {
    held ??= [];
    idle.stop();
    void open.close().then(() => port.postMessage(HELD));
  };
  const resume = (): void => {
    const waiting = held ?? [];
    held = null;
    idle.touch();
    for (const call of waiting) carryOut(call);
  };
  const close = (): void => {
    idle.stop();
    const ended = backups?.stop() ?? Promise.resolve();
    void ended.then(() => open.close()).then(() => port.close());
  };
  port.on('message', (message: ThreadCall | typeof CLOSE | typeof HOLD | typeof RESUME | typeof GO) => {
    if (message === HOLD) hold();
    else if (message === RESUME) resume();
    else if (message === GO) go();
    else if (message === CLOSE) close();
    else if (held !== null) held.push(message);
    else carryOut(message);
  });
} else {
  port.close();
}
