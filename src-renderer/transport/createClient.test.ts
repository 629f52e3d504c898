import { expect, it, vi } from 'vitest';
import { SportelloError } from '#shared/result.ts';
import type { Host } from './client.ts';
import { createClient } from './createClient.ts';

/** A host whose calls are answered by hand, oldest first. */
function slowHost() {
  const calls: { answer: () => void; fail: (error: unknown) => void }[] = [];
  const sent: unknown[] = [];
  const host: Host = {
    call: (_name, input) => {
      sent.push(input);
      return new Promise((resolve, reject) => calls.push({ answer: () => resolve({}), fail: reject }));
    },
    subscribe: () => () => undefined,
  };
  return { host, calls, sent };
}

it('is settled once every order is answered, those too that were sent after the answer of another', async () => {
  const { host, calls } = slowHost();
  const client = createClient(host);
  const second = client
    .run('drafts.drop', { id: 'one' })
    .catch(() => undefined)
    .then(() => client.run('drafts.drop', { id: 'two' }));
  let settled = false;
  const waiting = client.settled(60_000).then(() => {
    settled = true;
  });
  calls[0]?.fail(new SportelloError({ code: 'not_found' }));
  await vi.waitFor(() => expect(calls).toHaveLength(2));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(settled).toBe(false);
  calls[1]?.answer();
  await second;
  await waiting;
  expect(settled).toBe(true);
});

it('waits no longer than it is told', async () => {
  const { host } = slowHost();
  const client = createClient(host);
  void client.run('drafts.drop', { id: 'one' });
  await expect(client.settled(10)).resolves.toBeUndefined();
});

it('tries an order that got no answer again under the same id, and gives up after the third time', async () => {
  const { host, calls, sent } = slowHost();
  const run = createClient(host).run('drafts.drop', { id: 'one' });
  for (const turn of [1, 2, 3]) {
    await vi.waitFor(() => expect(calls).toHaveLength(turn));
    calls[turn - 1]?.fail(new SportelloError({ code: 'unavailable' }));
  }
  await expect(run).rejects.toMatchObject({ code: 'unavailable' });
  expect(new Set(sent.map((one) => (one as { commandId: string }).commandId)).size).toBe(1);
});
