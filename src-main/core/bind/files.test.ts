import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#shared/events/ids.ts';
import { MAX_CHUNK } from '#shared/api/files.ts';
import { createDesk } from '../desk.ts';
import { createFront, type Front } from '../front.ts';
import { tempFolder } from '../../../tests/support/stores.ts';
import { testPorts } from '../../../tests/support/ports.ts';

let folder: ReturnType<typeof tempFolder>;
let front: Front;
const ports = testPorts(7);
const id = (): string => newId(ports.now(), ports.randomBytes);
const call = (name: string, input: object, session = 'one'): Promise<never> =>
  front.call(session, name, { commandId: id(), ...input }) as Promise<never>;
const ask = (name: string, input: object, session = 'one'): Promise<never> =>
  front.call(session, name, input) as Promise<never>;

beforeEach(async () => {
  folder = tempFolder();
  front = createFront(createDesk({ dir: folder.dir, ports, mode: 'write' }));
  await call('setup.create', {
    company: { name: 'Officina Prova', language: 'it' },
    admin: { name: 'Marta Rossi', login: 'marta', email: null, password: 'passaparola' },
    demo: false,
  });
});
afterEach(async () => {
  await front.close();
  folder.remove();
});

async function upload(bytes: Uint8Array): Promise<string> {
  const one = id();
  await call('files.begin', { upload: one, size: bytes.length });
  await call('files.write', { upload: one, offset: 0, bytes });
  return ((await call('files.finish', { upload: one })) as { hash: string }).hash;
}

async function ticketWith(
  name: string,
  bytes: Uint8Array,
  mime = 'text/plain',
): Promise<{ ticket: string; hash: string }> {
  const hash = await upload(bytes);
  const { id: ticket } = (await call('ticket.open', {
    channel: 'phone',
    problem: 'Serve il file',
    question: true,
  })) as { id: string };
  await call('ticket.attach', { id: ticket, file: { hash, name, size: bytes.length, mime } });
  return { ticket, hash };
}

const bytes = new Uint8Array(randomBytes(5000));

describe('files of calls', () => {
  it('are read back through the call that holds them, in pieces', async () => {
    const { ticket, hash } = await ticketWith('taratura.cfg', bytes);
    const whole = (await ask('files.read', { ticket, hash })) as {
      bytes: Uint8Array;
      size: number;
      name: string;
      mime: string;
    };
    expect(whole).toMatchObject({ size: 5000, name: 'taratura.cfg', mime: 'text/plain' });
    expect(Buffer.from(whole.bytes).equals(Buffer.from(bytes))).toBe(true);
    const piece = (await ask('files.read', { ticket, hash, offset: 4990, limit: 100 })) as { bytes: Uint8Array };
    expect(piece.bytes.length).toBe(10);
  });

  it('are not given through another call, nor by hash alone, nor once taken off', async () => {
    const { ticket, hash } = await ticketWith('segreto.pdf', bytes);
    const { id: other } = (await call('ticket.open', { channel: 'phone', problem: 'Altro', question: true })) as {
      id: string;
    };
    await expect(ask('files.read', { ticket: other, hash })).rejects.toMatchObject({
      code: 'not_found',
      field: 'hash',
    });
    await expect(ask('files.read', { hash })).rejects.toMatchObject({
      code: 'invalid_input',
      field: 'ticket',
      reason: 'required',
    });
    await expect(ask('files.read', { ticket: id(), hash })).rejects.toMatchObject({
      code: 'not_found',
      field: 'ticket',
    });
    await call('ticket.detach', { id: ticket, hash });
    await expect(ask('files.read', { ticket, hash })).rejects.toMatchObject({ code: 'not_found', field: 'hash' });
  });

  it('need somebody signed in, for each of their calls', async () => {
    const { ticket, hash } = await ticketWith('nota.txt', bytes);
    await expect(ask('files.read', { ticket, hash }, 'stranger')).rejects.toMatchObject({ code: 'not_signed_in' });
    await expect(call('files.begin', { upload: id(), size: 10 }, 'stranger')).rejects.toMatchObject({
      code: 'not_signed_in',
    });
    await call('session.lock', {});
    await expect(ask('files.read', { ticket, hash })).rejects.toMatchObject({ code: 'locked' });
  });

  it.each([
    ['../../../etc/passwd', '.._.._.._etc_passwd'],
    ['fattura\u202Efdp.exe', 'fatturafdp.exe'],
    ['C:\\temp\\prova.txt', 'C__temp_prova.txt'],
    ['  \u200B ', 'file'],
    ['con.txt', '_con.txt'],
    [`${'à'.repeat(400)}.pdf`, `${'à'.repeat(118)}.pdf`],
    ['riga\r\nuno"; filename="altro.exe', 'riga uno_; filename=_altro.exe'],
  ])('keep the name %j as %j', async (name, kept) => {
    const { ticket, hash } = await ticketWith(name, bytes);
    expect(await ask('files.read', { ticket, hash, limit: 0 })).toMatchObject({ name: kept });
  });

  it.each([
    ['text/html; charset=utf-8', 'application/octet-stream'],
    ['', 'application/octet-stream'],
    ['image/PNG', 'image/png'],
    ['x\r\nset-cookie: a=b', 'application/octet-stream'],
  ])('keep the type %j as %j', async (mime, kept) => {
    const { ticket, hash } = await ticketWith('x.bin', bytes, mime);
    expect(await ask('files.read', { ticket, hash, limit: 0 })).toMatchObject({ mime: kept });
  });

  it('refuse what is empty, too big or in pieces too big, naming the field', async () => {
    await expect(call('files.begin', { upload: id(), size: 0 })).rejects.toMatchObject({
      code: 'invalid_input',
      field: 'size',
    });
    await expect(call('files.begin', { upload: id(), size: 3 * 1024 ** 3 })).rejects.toMatchObject({
      code: 'invalid_input',
      field: 'size',
      reason: 'tooBig',
    });
    await expect(call('files.begin', { upload: '../x', size: 1 })).rejects.toMatchObject({
      code: 'invalid_input',
      field: 'upload',
      reason: 'id',
    });
    await expect(
      call('files.write', { upload: id(), offset: 0, bytes: new Uint8Array(MAX_CHUNK + 1) }),
    ).rejects.toMatchObject({ field: 'bytes', reason: 'tooBig' });
    await expect(call('files.write', { upload: id(), offset: 0, bytes: 'abc' })).rejects.toMatchObject({
      code: 'invalid_input',
      field: 'bytes',
    });
    await expect(call('files.write', { upload: id(), offset: 0, bytes: new Uint8Array(4) })).rejects.toMatchObject({
      code: 'not_found',
      field: 'upload',
    });
  });
});
