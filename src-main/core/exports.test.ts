import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallName, OutputOf } from '#shared/api/contract.ts';
import { newId } from '#shared/events/ids.ts';
import { testPorts, type TestPorts } from '../../tests/support/ports.ts';
import { tempFolder } from '../../tests/support/stores.ts';
import { createDesk } from './desk.ts';
import { downloadAt } from './download.ts';
import { createFront, type Front } from './front.ts';

let folder: ReturnType<typeof tempFolder>;
let front: Front;
let ports: TestPorts;
const run = <N extends CallName>(name: N, input: object, session = 'one'): Promise<OutputOf<N>> =>
  front.call(session, name, { commandId: newId(ports.now(), ports.randomBytes), ...input }) as Promise<OutputOf<N>>;
const ask = <N extends CallName>(name: N, input: object, session = 'one'): Promise<OutputOf<N>> =>
  front.call(session, name, input) as Promise<OutputOf<N>>;
const begin = (what: string, format: string, session = 'one') =>
  ask<'export.begin'>('export.begin', { what, format }, session);

beforeEach(async () => {
  folder = tempFolder();
  ports = testPorts(5);
  front = createFront(createDesk({ dir: folder.dir, ports, mode: 'write' }));
  await run('setup.create', {
    company: { name: 'Officina Prova', language: 'it' },
    admin: { name: 'Marta Rossi', login: 'marta', email: null, password: 'passaparola' },
    demo: false,
  });
});
afterEach(async () => {
  await front.close();
  folder.remove();
});

async function openCalls(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    ports.pass(1000);
    await run('ticket.open', { channel: 'phone', question: true, problem: `Chiamata ${n} ${'x'.repeat(500)}` });
  }
}

/** The whole text of an address, as a shell sends it. */
async function fetched(path: string, session = 'one', after: (n: number) => Promise<void> = async () => undefined) {
  const download = await downloadAt(path)?.(front, session);
  if (download === undefined) throw new Error(`${path} is no address of a download`);
  const parts: Uint8Array[] = [];
  for await (const piece of download.pieces()) {
    parts.push(piece);
    await after(parts.length);
  }
  return { headers: download.headers, text: Buffer.concat(parts).toString('utf8'), pieces: parts.length };
}

describe('an export', () => {
  it('gives every row in pieces, as they were when it began, under a name with the day', async () => {
    await openCalls(1200);
    const { id, name, all } = await begin('tickets', 'json');
    expect(all).toBe(1200);
    expect(name).toMatch(/^chiamate-\d{4}-\d\d-\d\d\.json$/);
    await openCalls(1);
    const { headers, text, pieces } = await fetched(`/exports/${id}`);
    expect(JSON.parse(text)).toHaveLength(1200);
    expect(pieces).toBeGreaterThan(2);
    expect(headers['content-disposition']).toContain(`filename="${name}"`);
    expect(headers['content-length']).toBeUndefined();
    expect(await ask('export.progress', { id })).toEqual({ name, done: 1200, all: 1200, state: 'whole' });
  });

  it.each(['tickets', 'interventions', 'events'])(
    'gives %s as csv, with its head even when there is none',
    async (what) => {
      const { id } = await begin(what, 'csv');
      const { text } = await fetched(`/exports/${id}`);
      expect(text.startsWith('\uFEFF')).toBe(true);
      expect(text).toContain(';');
    },
  );

  it('is broken off by whoever stops it, and by whoever stops taking it', async () => {
    await openCalls(1200);
    const first = await begin('tickets', 'json');
    await expect(
      fetched(`/exports/${first.id}`, 'one', async (n) => {
        if (n === 1) await ask('export.stop', { id: first.id });
      }),
    ).rejects.toMatchObject({ code: 'cancelled' });
    expect(await ask('export.progress', { id: first.id })).toMatchObject({ state: 'stopped' });

    const second = await begin('tickets', 'json');
    const download = await downloadAt(`/exports/${second.id}`)?.(front, 'one');
    for await (const _piece of download?.pieces() ?? []) break;
    expect(await ask('export.progress', { id: second.id })).toMatchObject({ state: 'stopped' });
  });

  it('is nobody else’s, and not for whoever is no manager', async () => {
    const { id } = await begin('tickets', 'csv');
    await run('session.signIn', { login: 'marta', password: 'passaparola' }, 'two');
    await expect(fetched(`/exports/${id}`, 'two')).rejects.toMatchObject({ code: 'not_found' });
    await expect(ask('export.read', { id }, 'three')).rejects.toMatchObject({ code: 'not_signed_in' });
    const { groups } = await ask('catalog.get', {});
    const { id: operator } = await run('operator.add', {
      record: {
        kind: 'operator',
        fields: {
          name: 'Marco',
          login: 'mb',
          email: null,
          language: null,
          roles: ['operator'],
          groups: [groups[0]?.id],
        },
      },
    });
    await run('operator.setPassword', { operator, password: 'passaparola' });
    await run('session.signIn', { login: 'mb', password: 'passaparola' }, 'four');
    await expect(begin('tickets', 'csv', 'four')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is given up when forgotten, and there are never too many', async () => {
    const ids = [];
    for (let n = 0; n < 4; n += 1) ids.push((await begin('events', 'json')).id);
    await expect(begin('events', 'json')).rejects.toMatchObject({ code: 'busy' });
    ports.pass(10 * 60_000);
    await begin('events', 'json');
    await expect(ask('export.progress', { id: ids[0] })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('knows no other address', () => {
    expect(downloadAt('/exports/../sportello.db')).toBeNull();
    expect(downloadAt('/exports/')).toBeNull();
    expect(downloadAt('/index.html')).toBeNull();
  });
});
