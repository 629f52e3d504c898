import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  contract,
  type CallName,
  type CommandName,
  type InputOf,
  type OutputOf,
  type QueryName,
} from '#shared/api/contract.ts';
import { newId } from '#shared/events/ids.ts';
import { SportelloError } from '#shared/result.ts';
import { inProcess, overHttp, overPort, type Reached } from './hosts.ts';

/** One suite, three ways to reach the desk: what holds in process holds through every shell. */
describe.each([inProcess, overHttp, overPort])('the contract $name', (way) => {
  let desk: Reached;
  const id = (): string => newId(Date.now(), (n) => randomBytes(n));

  async function ask<N extends QueryName>(
    name: N,
    input: InputOf<N>,
    session: 'one' | 'two' = 'one',
  ): Promise<OutputOf<N>> {
    const answer = await desk.call(session, name, input);
    // Whatever a shell does to it, an answer is still what the contract says.
    return contract[name].output.parse(answer) as OutputOf<N>;
  }
  async function run<N extends CommandName>(
    name: N,
    input: Omit<InputOf<N>, 'commandId'>,
    session: 'one' | 'two' = 'one',
    commandId = id(),
  ): Promise<OutputOf<N>> {
    const answer = await desk.call(session, name, { ...input, commandId });
    return contract[name].output.parse(answer) as OutputOf<N>;
  }
  const failure = (call: Promise<unknown>): Promise<unknown> =>
    call.then(
      () => null,
      (error: unknown) =>
        error instanceof SportelloError ? { code: error.code, field: error.field, reason: error.reason } : error,
    );

  beforeAll(async () => {
    desk = await way.open();
  });
  afterAll(() => desk.close());

  it('begins with a desk that has no company, and refuses all else', async () => {
    expect((await ask('session.state', {})).ready).toBe(false);
    expect(await failure(ask('catalog.get', {}))).toMatchObject({ code: 'not_signed_in' });
  });

  it('is set up once, and signs the first administrator in', async () => {
    const input = {
      company: { name: 'Officina Prova', language: 'it' as const },
      admin: { name: 'Anna Prova', login: 'anna', email: null, password: 'una-parola-lunga' },
      demo: false,
    };
    const admin = await run('setup.create', input);
    expect(admin.roles).toContain('admin');
    const state = await ask('session.state', {});
    expect(state.company).toMatchObject({ name: 'Officina Prova', zone: 'Europe/Rome' });
    expect(state.operator?.id).toBe(admin.id);
    expect(await failure(run('setup.create', input))).toMatchObject({ code: 'conflict' });
  });

  it('keeps sessions apart', async () => {
    expect((await ask('session.state', {}, 'two')).operator).toBeNull();
    expect(await failure(ask('queue.counts', {}, 'two'))).toMatchObject({ code: 'not_signed_in' });
    expect(await failure(run('session.signIn', { login: 'anna', password: 'sbagliata-1' }, 'two'))).toMatchObject({
      code: 'wrong_password',
      field: 'password',
    });
    expect(await failure(run('session.signIn', { login: 'nessuno', password: 'sbagliata-1' }, 'two'))).toMatchObject({
      code: 'wrong_password',
      field: 'password',
    });
    expect((await run('session.signIn', { login: 'ANNA', password: 'una-parola-lunga' }, 'two')).login).toBe('anna');
    await run('session.lock', {}, 'two');
    expect(await failure(ask('queue.counts', {}, 'two'))).toMatchObject({ code: 'locked' });
    await run('session.unlock', { password: 'una-parola-lunga' }, 'two');
    expect((await ask('queue.counts', {}, 'two')).live).toBe(0);
    await run('session.signOut', {}, 'two');
    expect(await failure(ask('queue.counts', {}, 'two'))).toMatchObject({ code: 'not_signed_in' });
  });

  it('names the call, the field and the reason of what is wrong', async () => {
    expect(await failure(desk.call('one', 'no.such', {}))).toMatchObject({ code: 'not_found', field: 'name' });
    expect(await failure(desk.call('one', '__proto__', {}))).toMatchObject({ code: 'not_found', field: 'name' });
    expect(await failure(desk.call('one', 'ticket.get', { id: 'x' }))).toMatchObject({
      code: 'invalid_input',
      field: 'id',
      reason: 'id',
    });
    expect(await failure(desk.call('one', 'ticket.get', { id: id() }))).toMatchObject({
      code: 'not_found',
      field: 'id',
    });
    expect(
      await failure(
        desk.call('one', 'ticket.open', { channel: 'phone', problem: 'x'.repeat(1_000_000), commandId: id() }),
      ),
    ).toMatchObject({ code: 'invalid_input', field: 'problem', reason: 'tooLong' });
    expect(await failure(run('ticket.open', { channel: 'phone', problem: 'senza servizio' }))).toMatchObject({
      code: 'invalid_input',
      field: 'service',
      reason: 'required',
    });
    expect(await failure(run('ticket.open', { channel: 'phone', problem: 'x', service: id() }))).toMatchObject({
      code: 'not_found',
      field: 'service',
    });
  });

  it('saves a call once however often the command is repeated, and takes it through its life', async () => {
    const { services, operators } = await ask('catalog.get', {});
    const service = services[0]?.id ?? '';
    const commandId = id();
    const input = {
      channel: 'phone' as const,
      problem: 'Il laser si ferma 🛑 con E-217',
      service,
      newContact: { name: 'Luca Prova', phone: '0432 550112', company: 'Mobili Prova' },
    };
    const first = await run('ticket.open', input, 'one', commandId);
    expect(await run('ticket.open', input, 'one', commandId)).toEqual(first);
    expect(first.number).toMatch(/^\d\d-[A-Z0-9]{3,}-\d{5}$/);
    expect((await ask('queue.counts', {})).live).toBe(1);

    expect(await failure(run('ticket.close', { id: first.id, end: 'phone' }))).toMatchObject({
      code: 'refused',
      reason: 'notSolved',
    });
    await run('ticket.take', { id: first.id });
    await run('ticket.solve', { id: first.id, solution: 'Taratura del sensore', told: false });
    expect(await failure(run('ticket.close', { id: first.id, end: 'phone' }))).toMatchObject({
      code: 'refused',
      reason: 'notTold',
    });
    await run('ticket.tell', { id: first.id, how: 'phone' });
    await run('ticket.close', { id: first.id, end: 'phone' });
    const page = await ask('ticket.get', { id: first.id });
    expect(page.line).toMatchObject({
      status: 'closed',
      requesterName: 'Luca Prova',
      customerName: 'Mobili Prova',
      operator: operators[0]?.id,
    });
    expect(page.timeline.map((one) => one.type)).toEqual([
      'ticket.opened',
      'ticket.taken',
      'ticket.solved',
      'ticket.told',
      'ticket.closed',
    ]);
    expect(page.possible).toContain('reopen');
    expect(page.possible).not.toContain('take');
  });

  it('lets nobody do what his roles do not allow', async () => {
    const operator = await run('operator.add', {
      record: {
        kind: 'operator',
        fields: { name: 'Bruno Prova', login: 'bruno', email: null, roles: ['operator'], groups: [], language: null },
      },
    });
    await run('operator.setPassword', { operator: operator.id, password: 'altra-parola-1' });
    await run('session.signIn', { login: 'bruno', password: 'altra-parola-1' }, 'two');
    for (const name of [
      'catalog.add',
      'operator.add',
      'notice.add',
      'company.change',
      'customer.merge',
      'operator.setPassword',
    ] satisfies CallName[]) {
      expect(await failure(desk.call('two', name, {})), name).toMatchObject({ code: 'forbidden' });
    }
    await run('operator.retire', { kind: 'operator', id: operator.id, retired: true, reason: null });
    expect(await failure(ask('queue.counts', {}, 'two')), 'a retired operator is out at once').toMatchObject({
      code: 'not_signed_in',
    });
  });
});
