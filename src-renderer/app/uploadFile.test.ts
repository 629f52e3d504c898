import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_CHUNK } from '#shared/api/files.ts';
import { SportelloError } from '#shared/result.ts';
import type { DeskClient } from '#renderer/transport/client.ts';
import { uploadFile } from './uploadFile.ts';

const SIZE = 3 * MAX_CHUNK + 17;
const bytes = Uint8Array.from({ length: SIZE }, (_, n) => n % 251);
const file = new File([bytes], 'foto.png', { type: 'image/png' });

/** A desk that keeps pieces as the real one does, and breaks where a test says. */
function deskThat(breaks: (name: string, nth: number) => 'before' | 'after' | SportelloError | undefined) {
  const parts = new Map<string, Uint8Array>();
  const kept: Uint8Array[] = [];
  const sent: { name: string; offset?: number; upload: string }[] = [];
  const count = new Map<string, number>();
  const unavailable = (): SportelloError => new SportelloError({ code: 'unavailable' });
  function carryOut(name: string, input: { upload: string; offset: number; bytes: Uint8Array }): unknown {
    const here = parts.get(input.upload);
    if (name === 'files.begin') {
      if (here === undefined) parts.set(input.upload, new Uint8Array());
      return { offset: here?.length ?? 0 };
    }
    if (name === 'files.stop') return parts.delete(input.upload) ? null : null;
    if (here === undefined) throw new SportelloError({ code: 'not_found' });
    if (name === 'files.finish') {
      parts.delete(input.upload);
      kept.push(here);
      return { hash: 'h', size: here.length };
    }
    if (input.offset + input.bytes.length <= here.length) return { offset: here.length };
    if (input.offset !== here.length) throw new SportelloError({ code: 'conflict', field: 'offset' });
    parts.set(input.upload, Buffer.concat([here, input.bytes]));
    return { offset: input.offset + input.bytes.length };
  }
  const desk = {
    run: async (name: string, input: { upload: string; offset: number; bytes: Uint8Array }) => {
      const nth = (count.get(name) ?? 0) + 1;
      count.set(name, nth);
      sent.push({ name, upload: input.upload, ...(name === 'files.write' && { offset: input.offset }) });
      const fault = breaks(name, nth);
      if (fault instanceof SportelloError) throw fault;
      if (fault === 'before') throw unavailable();
      const result = carryOut(name, input);
      if (fault === 'after') throw unavailable();
      return { commandId: 'c', result };
    },
  } as unknown as DeskClient;
  return {
    desk,
    sent,
    kept,
    parts,
    offsets: () => sent.filter((one) => one.name === 'files.write').map((one) => one.offset),
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Runs the clock until the upload is through. */
async function through<T>(work: Promise<T>): Promise<T> {
  const settled = work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  await vi.runAllTimersAsync();
  const end = await settled;
  if ('error' in end) throw end.error;
  return end.value;
}

describe('uploadFile', () => {
  it('goes on from what the desk has after the line broke, whether the piece had come or not', async () => {
    for (const fault of ['before', 'after'] as const) {
      const { desk, kept, offsets, sent } = deskThat((name, nth) =>
        name === 'files.write' && nth >= 2 && nth <= 4 ? fault : undefined,
      );
      const waiting: boolean[] = [];
      const done = await through(uploadFile(desk, file, { onWaiting: (one) => waiting.push(one) }));
      expect(done).toEqual({ hash: 'h', size: SIZE, name: 'foto.png', mime: 'image/png' });
      expect(Buffer.from(kept[0] ?? []).equals(Buffer.from(bytes))).toBe(true);
      // Nothing that the desk has is sent again.
      expect(offsets()).toEqual(
        fault === 'before' ? [0, 1, 1, 1, 1, 2, 3].map((n) => n * MAX_CHUNK) : [0, 1, 2, 3].map((n) => n * MAX_CHUNK),
      );
      expect(new Set(sent.map((one) => one.upload)).size).toBe(1);
      expect(waiting).toContain(true);
    }
  });

  it('is kept once though the answer of its end is lost', async () => {
    const { desk, kept } = deskThat((name, nth) => (name === 'files.finish' && nth === 1 ? 'after' : undefined));
    await through(uploadFile(desk, file));
    expect(kept.every((one) => one.length === SIZE)).toBe(true);
  });

  it('gives up after a minute, and goes on later under the same id', async () => {
    let down = true;
    const { desk, offsets } = deskThat((_name, nth) => (down && nth > 1 ? 'before' : undefined));
    const upload = '01j0000000000000000000000q';
    await expect(through(uploadFile(desk, file, { upload }))).rejects.toMatchObject({ code: 'unavailable' });
    const tried = offsets().length;
    down = false;
    await through(uploadFile(desk, file, { upload }));
    expect(offsets()[tried]).toBe(MAX_CHUNK);
  });

  it('fails at once where waiting does not help', async () => {
    const full = new SportelloError({ code: 'disk_full' });
    const { desk, sent } = deskThat((name) => (name === 'files.write' ? full : undefined));
    await expect(through(uploadFile(desk, file))).rejects.toBe(full);
    expect(sent.filter((one) => one.name === 'files.write')).toHaveLength(1);
  });

  it('keeps nothing when stopped, also while it waits', async () => {
    for (const at of ['going', 'waiting'] as const) {
      const stopper = new AbortController();
      const { desk, parts } = deskThat((name, nth) =>
        at === 'waiting' && name === 'files.write' && nth === 2 ? 'before' : undefined,
      );
      const stop = (): void => stopper.abort();
      const work = uploadFile(desk, file, {
        signal: stopper.signal,
        ...(at === 'going'
          ? { onProgress: stop }
          : { onWaiting: (waiting: boolean) => (waiting ? stop() : undefined) }),
      });
      await expect(through(work)).rejects.toMatchObject({ name: 'AbortError' });
      expect(parts.size).toBe(0);
    }
  });
});
