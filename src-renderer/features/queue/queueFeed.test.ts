import { describe, expect, it } from 'vitest';
import type { TicketLine } from '#shared/api/queue.ts';
import { SportelloError } from '#shared/result.ts';
import { line } from '../../../tests/support/lines.ts';
import { createQueueFeed, type FeedAsk } from './queueFeed.ts';

/** A desk of `rows`, that answers at once and counts what it was asked; `fail` makes it refuse. */
function desk(rows: TicketLine[], by: 'type' | null = null) {
  const state = { rows, pages: 0, fail: false, short: false };
  const within = (value: string | null | undefined) =>
    value === undefined ? state.rows : state.rows.filter((row) => row.type === value);
  const query = async (
    name: string,
    input: { offset?: number; limit: number; after?: string; group?: { value: string | null } },
  ) => {
    await Promise.resolve();
    if (state.fail) throw new SportelloError({ code: 'unavailable' });
    if (name === 'queue.groups') {
      const values = [...new Set(state.rows.map((row) => row.type))];
      const groups =
        by === null ? [] : values.map((value) => ({ value, name: String(value), count: within(value).length }));
      return { total: state.rows.length, partial: false, groups };
    }
    state.pages += 1;
    const all = within(input.group?.value);
    const from = input.after === undefined ? (input.offset ?? 0) : Number(input.after);
    // A walk that is cut short gives part of the page and where to go on.
    const to = Math.min(all.length, from + (state.short ? Math.min(30, input.limit) : input.limit));
    return {
      rows: all.slice(from, to),
      more: to < all.length,
      next: state.short && to < all.length ? String(to) : null,
    };
  };
  return { state, client: { query } as never };
}

const calls = (n: number, type: string | null = null): TicketLine[] =>
  Array.from({ length: n }, (_, i) => line({ id: `${type ?? 'c'}${i}`, type }));
const ask: FeedAsk = { filter: {}, order: 'urgent', by: null };

async function settled(): Promise<void> {
  for (let i = 0; i < 40; i += 1) await Promise.resolve();
}

describe('a list of calls', () => {
  it('opens with its length and its first page alone', async () => {
    const { state, client } = desk(calls(1000));
    const feed = createQueueFeed(client, ask);
    expect(feed.view().phase).toBe('loading');
    await settled();
    expect(feed.view()).toMatchObject({ phase: 'ready', total: 1000 });
    expect([feed.row(0, 0)?.id, feed.row(0, 99)?.id, feed.row(0, 100)]).toEqual(['c0', 'c99', undefined]);
    expect(state.pages).toBe(1);
  });

  it('fetches what comes in sight and the page after it', async () => {
    const { state, client } = desk(calls(1000));
    const feed = createQueueFeed(client, ask);
    await settled();
    feed.want([{ group: 0, from: 450, to: 480 }]);
    await settled();
    expect([feed.row(0, 450)?.id, feed.row(0, 599)?.id, feed.row(0, 600)]).toEqual(['c450', 'c599', undefined]);
    expect(feed.find('c470')).toEqual({ group: 0, offset: 470 });
    expect(state.pages).toBe(3);
    feed.want([{ group: 0, from: 451, to: 481 }]);
    await settled();
    expect(state.pages).toBe(3);
  });

  it('follows a page that was cut short to its end', async () => {
    const { state, client } = desk(calls(150));
    state.short = true;
    const feed = createQueueFeed(client, ask);
    await settled();
    expect([feed.row(0, 29)?.id, feed.row(0, 99)?.id]).toEqual(['c29', 'c99']);
  });

  it('finds the rows in sight where they went when others came above', async () => {
    const { state, client } = desk(calls(1000));
    const feed = createQueueFeed(client, ask);
    await settled();
    feed.want([{ group: 0, from: 390, to: 399 }]);
    await settled();
    state.rows = [...calls(5, 'new'), ...state.rows];
    await feed.refresh();
    expect(feed.view().total).toBe(1005);
    expect(feed.find('c399')).toEqual({ group: 0, offset: 404 });
  });

  it('keeps showing what it has when the desk does not answer, and says why', async () => {
    const { state, client } = desk(calls(10));
    const feed = createQueueFeed(client, ask);
    await settled();
    state.fail = true;
    await feed.refresh();
    expect(feed.view()).toMatchObject({ phase: 'ready', total: 10, error: { code: 'unavailable' } });
    expect(feed.row(0, 3)?.id).toBe('c3');
    state.fail = false;
    await feed.refresh();
    expect(feed.view().error).toBeNull();
  });

  it('fails as a whole when it never had anything, and recovers', async () => {
    const { state, client } = desk(calls(3));
    state.fail = true;
    const feed = createQueueFeed(client, ask);
    await settled();
    expect(feed.view()).toMatchObject({ phase: 'failed', error: { code: 'unavailable' } });
    state.fail = false;
    await feed.refresh();
    expect(feed.view()).toMatchObject({ phase: 'ready', total: 3, error: null });
  });

  it('keeps the pages of groups apart', async () => {
    const { client } = desk([...calls(150, 'a'), ...calls(20, 'b')], 'type');
    const feed = createQueueFeed(client, { ...ask, by: 'type' });
    await settled();
    expect(feed.view().groups.map((one) => one.count)).toEqual([150, 20]);
    feed.want([
      { group: 0, from: 140, to: 149 },
      { group: 1, from: 0, to: 5 },
    ]);
    await settled();
    expect([feed.row(0, 149)?.id, feed.row(1, 0)?.id]).toEqual(['a149', 'b0']);
    expect(
      await feed.ids([
        { group: 0, from: 148, to: 149 },
        { group: 1, from: 0, to: 1 },
      ]),
    ).toEqual(['a148', 'a149', 'b0', 'b1']);
  });

  it('gives ids of rows that are not at hand', async () => {
    const { client } = desk(calls(1000));
    const feed = createQueueFeed(client, ask);
    await settled();
    const ids = await feed.ids([{ group: 0, from: 95, to: 705 }]);
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([611, 'c95', 'c705']);
  });

  it('tells nobody once it is stopped', async () => {
    const { client } = desk(calls(10));
    const feed = createQueueFeed(client, ask);
    let told = 0;
    feed.subscribe(() => (told += 1));
    feed.stop();
    await settled();
    expect(told).toBe(0);
  });
});
