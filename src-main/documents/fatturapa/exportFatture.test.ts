import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bill, COMPANY } from '../../../tests/support/bills.ts';
import { type BillToExport, exportFatture } from './exportFatture.ts';
import { folderSink, zipSink } from './sinks.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sportello-export-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const numbered = (n: number, over: Parameters<typeof bill>[0] = {}): BillToExport => ({
  id: `bill${n}`,
  document: bill({ n, number: `2026/${n}`, ...over }),
});
const options = { used: ['IT12345678903_0000Z.xml'], receivedOn: '2026-10-31' };

test('a folder: one file each, numbered after those used; what fails is left out and uses up no number', async () => {
  const told: string[] = [];
  const { written, refused } = await exportFatture(
    [
      numbered(1),
      numbered(2, { buyer: { ...COMPANY, city: null } }),
      numbered(3, { number: 'senza' }),
      numbered(1),
      numbered(4),
    ],
    folderSink(join(dir, 'new')),
    { ...options, onWritten: ({ file }) => told.push(file) },
  );
  expect(written.map(({ bill, number, file }) => [bill, number, file])).toEqual([
    ['bill1', '2026/1', 'IT12345678903_00010.xml'],
    ['bill4', '2026/4', 'IT12345678903_00011.xml'],
  ]);
  expect(told).toEqual(['IT12345678903_00010.xml', 'IT12345678903_00011.xml']);
  expect(readdirSync(join(dir, 'new'))).toEqual(told);
  expect(refused.map(({ number, error, failures }) => [number, error.reason, error.field, failures[0]?.check])).toEqual(
    [
      ['2026/2', 'fatturaMissing', 'buyer.city', undefined],
      ['senza', 'fatturaCheck', undefined, '00425'],
      ['2026/1', 'fatturaCheck', undefined, '00404'],
    ],
  );
  expect(readFileSync(join(dir, 'new', 'IT12345678903_00011.xml'), 'utf8')).toContain('<Numero>2026/4</Numero>');
});

test('a file that is there is not overwritten', async () => {
  writeFileSync(join(dir, 'IT12345678903_00010.xml'), 'mine');
  const { written, refused } = await exportFatture([numbered(1), numbered(2)], folderSink(dir), options);
  expect(refused.map(({ error }) => [error.reason, error.params])).toEqual([
    ['fileExists', { file: 'IT12345678903_00010.xml' }],
  ]);
  expect(written.map(({ file }) => file)).toEqual(['IT12345678903_00011.xml']);
  expect(readFileSync(join(dir, 'IT12345678903_00010.xml'), 'utf8')).toBe('mine');
});

test('a zip holds them all', async () => {
  async function* bills(): AsyncGenerator<BillToExport> {
    for (let n = 1; n <= 5; n += 1) yield await Promise.resolve(numbered(n));
  }
  const path = join(dir, 'fatture.zip');
  const { written } = await exportFatture(bills(), zipSink(createWriteStream(path)), options);
  const files = unzipSync(readFileSync(path));
  expect(Object.keys(files)).toEqual(written.map(({ file }) => file));
  expect(Buffer.from(files['IT12345678903_00014.xml']!).toString()).toContain('<Numero>2026/5</Numero>');
});

test('a zip waits for who reads slowly', async () => {
  const out = new PassThrough({ highWaterMark: 16 });
  const read: Buffer[] = [];
  const reading = (async () => {
    for await (const piece of out) {
      read.push(piece as Buffer);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  })();
  await exportFatture([numbered(1), numbered(2)], zipSink(out), options);
  await reading;
  expect(Object.keys(unzipSync(Buffer.concat(read)))).toHaveLength(2);
});

test('a disk that fails is told', async () => {
  const full = new Writable({ write: (_piece, _encoding, done) => done(new Error('ENOSPC')) });
  await expect(exportFatture([numbered(1)], zipSink(full), options)).rejects.toThrow('ENOSPC');
});
