import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { tempFolder } from '../../tests/support/stores.ts';
import { type HeadRecord, openHead, readHead } from './head.ts';

const folder = tempFolder();
afterEach(() => folder.remove());
const at = (deskSeq: number): HeadRecord => ({ branch: 'b', deskSeq, hash: 'ab'.repeat(32), place: 'p' });

test('what is kept is written once the present work is done, the latest only; at once when that is wanted, or when it is closed', async () => {
  const head = openHead(folder.dir);
  head.write(at(1));
  head.write(at(2));
  expect(readHead(folder.dir)).toBeNull();
  await setImmediate();
  expect(readHead(folder.dir)).toEqual(at(2));
  head.write(at(3));
  head.flush();
  expect(readHead(folder.dir)).toEqual(at(3));
  head.write(at(4));
  head.close();
  expect(readHead(folder.dir)).toEqual(at(4));
  await setImmediate();
});
