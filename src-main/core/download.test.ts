import { describe, expect, it } from 'vitest';
import { MAX_CHUNK } from '#shared/api/files.ts';
import { SportelloError } from '#shared/result.ts';
import { startDownload } from './download.ts';
import type { Front } from './front.ts';

const HASH = 'a'.repeat(64);

/** A front that holds one file, and remembers what was asked of it. */
function frontWith(bytes: Uint8Array, name: string): { front: Front; asked: unknown[] } {
  const asked: unknown[] = [];
  const front: Front = {
    call: async (session, call, input) => {
      asked.push({ session, call, ...(input as object) });
      const { offset, limit } = input as { offset: number; limit: number };
      return { bytes: bytes.slice(offset, offset + limit), size: bytes.length, name, mime: 'text/html' };
    },
    subscribe: () => () => undefined,
    byItself: () => Promise.resolve(null),
    drop: () => undefined,
    close: async () => undefined,
  };
  return { front, asked };
}

describe('startDownload', () => {
  it('gives the file in pieces, each asked for as the session’s own', async () => {
    const bytes = Uint8Array.from({ length: MAX_CHUNK + 10 }, (_, n) => n % 251);
    const { front, asked } = frontWith(bytes, 'a.bin');
    const { pieces, headers } = await startDownload(front, 'session', 'ticket', HASH);
    const got: Uint8Array[] = [];
    for await (const piece of pieces()) got.push(piece);
    expect(Buffer.concat(got).equals(Buffer.from(bytes))).toBe(true);
    expect(headers['content-length']).toBe(String(bytes.length));
    expect(asked).toEqual(
      [0, 0, MAX_CHUNK].map((offset, n) => ({
        session: 'session',
        call: 'files.read',
        ticket: 'ticket',
        hash: HASH,
        offset,
        limit: n === 0 ? 0 : MAX_CHUNK,
      })),
    );
  });

  it('never lets the file act as a page, whatever it says it is', async () => {
    const { headers } = await startDownload(frontWith(new Uint8Array(3), 'x.html').front, 's', 't', HASH);
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    });
  });

  it.each([
    ['misure.cfg', `attachment; filename="misure.cfg"; filename*=UTF-8''misure.cfg`],
    ['perché no (2).txt', `attachment; filename="perche no (2).txt"; filename*=UTF-8''perch%C3%A9%20no%20%282%29.txt`],
    ['a";x=".exe', `attachment; filename="a_;x=_.exe"; filename*=UTF-8''a%22%3Bx%3D%22.exe`],
    ['日本.pdf', `attachment; filename="__.pdf"; filename*=UTF-8''%E6%97%A5%E6%9C%AC.pdf`],
  ])('names %j so that no header breaks', async (name, header) => {
    const { headers } = await startDownload(frontWith(new Uint8Array(1), name).front, 's', 't', HASH);
    expect(headers['content-disposition']).toBe(header);
  });

  it('is refused as the read is', async () => {
    const { front } = frontWith(new Uint8Array(1), 'x');
    const refusing: Front = { ...front, call: () => Promise.reject(new SportelloError({ code: 'forbidden' })) };
    await expect(startDownload(refusing, 's', 't', HASH)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
