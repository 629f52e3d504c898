import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#shared/events/ids.ts';
import { openTicket } from '#shared/domain/ticket/open.ts';
import { save } from '#main/store/log/save.ts';
import { verifyNow } from '#main/store/log/verify.ts';
import { openStore, type OpenedStore } from '#main/store/open.ts';
import type { Store } from '#main/store/store.ts';
import { failNextCommit } from '../../tests/support/fakeDisk.ts';
import { testPorts } from '../../tests/support/ports.ts';
import { freshStore, tempFolder } from '../../tests/support/stores.ts';
import { withRecovery } from './recovery.ts';

let folder: ReturnType<typeof tempFolder>;
let opened: OpenedStore | null;
let opens: number;
const ports = testPorts();

beforeEach(() => {
  folder = tempFolder();
  opened = freshStore(folder.dir, ports);
  opens = 0;
});
afterEach(() => {
  opened?.close();
  folder.remove();
});

/** Saves a call on a store whose first commit fails in the given way. */
function call(faulty: (store: Store) => Store): { number: string; repeated: boolean } {
  const commandId = newId(ports.now(), ports.randomBytes);
  let present: Store | null = opened === null ? null : faulty(opened.store);
  const saved = withRecovery(
    () =>
      save(present as Store, { commandId, actor: 'x', roles: ['operator'] }, (ctx) =>
        openTicket({ channel: 'phone', problem: 'x', question: true }, ctx),
      ),
    {
      close() {
        present = null;
        opened?.close();
        opened = null;
      },
      open() {
        opens += 1;
        opened = openStore(folder.dir, ports);
        present = opened.store;
        return present;
      },
    },
  );
  return { number: saved.result.number, repeated: saved.repeated };
}
function calls(): unknown {
  return opened?.store.db.prepare('SELECT number FROM tickets').all();
}

test('a commit that failed before anything was written is made again', () => {
  const { number, repeated } = call((store) => failNextCommit(store, 'before'));
  expect({ opens, repeated, calls: calls() }).toEqual({ opens: 1, repeated: false, calls: [{ number }] });
  expect(verifyNow((opened as OpenedStore).store).problems).toEqual([]);
});

test('a commit that failed and is there all the same is found, not made twice', () => {
  const { number, repeated } = call((store) => failNextCommit(store, 'after'));
  expect({ opens, repeated, calls: calls() }).toEqual({ opens: 1, repeated: true, calls: [{ number }] });
  expect(opened?.noticed).toBeNull();
  expect(verifyNow((opened as OpenedStore).store).problems).toEqual([]);
});

test('work goes on after it, numbers and all', () => {
  call((store) => failNextCommit(store, 'after'));
  expect(call((store) => store).number).toMatch(/-00002$/);
});

test('what is no failure of the disk is passed on, and nothing is closed', () => {
  expect(() => call((store) => failNextCommit(store, 'before', 'SQLITE_FULL'))).toThrow('disk I/O error');
  expect(opens).toBe(0);
  expect(calls()).toEqual([]);
});

test('a disk that fails twice is told', () => {
  const store = (opened as OpenedStore).store;
  const broken = (): never => {
    throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_WRITE' });
  };
  let tries = 0;
  expect(() => withRecovery(() => ((tries += 1), broken()), { close: () => undefined, open: () => store })).toThrow(
    'disk I/O error',
  );
  expect(tries).toBe(2);
});

test('a store that is not sound any more is not written to', () => {
  const store = (opened as OpenedStore).store;
  call((one) => one);
  store.db.raw.exec('UPDATE events SET at = at + 1');
  let tries = 0;
  const save = (): never => {
    tries += 1;
    throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_WRITE' });
  };
  expect(() => withRecovery(save, { close: () => undefined, open: () => store })).toThrow(
    expect.objectContaining({ code: 'store_damaged', safe: 'backups' }) as Error,
  );
  expect(tries).toBe(1);
});
