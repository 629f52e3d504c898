import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CallsViewInput, callsView } from '#shared/domain/statistics/view.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { createDesk } from '#main/core/desk.ts';
import { createImportDesk } from '#main/core/importDesk.ts';
import { LOCAL } from '#main/core/localCall.ts';
import { openForWork } from '#main/core/openForWork.ts';
import { systemPorts } from '#main/core/ports.ts';
import { importHelpdeskLog } from './run.ts';

const file = join(process.env['SPORTELLO_DATA'] ?? resolve('../shared/data'), 'helpdesk-italy/finale.csv');
const root = mkdtempSync(join(tmpdir(), 'sportello-figures-'));
const dir = join(root, 'desk');

/**
 * The figures of the imported log, and the same counted from the events themselves by SQL that knows nothing of calls'
 * tables or columns. Skips where the log is not there.
 */
describe.skipIf(!existsSync(file))(`the log of a real help desk (${file})`, () => {
  let desk: ReturnType<typeof createDesk>;

  beforeAll(async () => {
    const work = await openForWork(dir, systemPorts(), {
      company: {
        zone: 'Europe/Rome',
        company: { name: 'Prova', language: 'it' },
        admin: { name: 'Admin', login: 'admin', email: null, password: null },
        demo: false,
      },
    });
    await importHelpdeskLog(createImportDesk(work.store), file);
    work.close();
    desk = createDesk({ dir, ports: systemPorts(), mode: 'read' });
  }, 120_000);
  afterAll(async () => {
    await desk.close();
    rmSync(root, { recursive: true, force: true });
  });

  const count = async (view: CallsViewInput): Promise<OutputOf<'stats.calls'>> =>
    (await desk.run('stats.calls', { view: callsView.parse(view) }, LOCAL)) as OutputOf<'stats.calls'>;
  const sql = <Row>(text: string): Row[] => desk.store()?.db.prepare(text).all() as Row[];

  test('opened by year, as the events say', async () => {
    const { rows, rowTotals } = await count({ rows: ['year'] });
    const found = Object.fromEntries(rows.map((key, n) => [key[0], rowTotals[n]?.values[0]]));
    expect(found).toEqual({ 2010: 977, 2011: 1518, 2012: 1412, 2013: 673 });
    // No call was opened within two hours of a new year, so that the year is the same in Italy and in UTC.
    const events = sql<{ year: string; n: number }>(
      `SELECT strftime('%Y', at / 1000, 'unixepoch') AS year, count(*) AS n FROM events WHERE type = 'ticket.opened' GROUP BY 1`,
    );
    expect(Object.fromEntries(events.map((one) => [one.year, one.n]))).toEqual(found);
  });

  test('customers: 397 met, 395 on the calls as they stand', async () => {
    expect((await count({ rows: ['customer'] })).rows).toHaveLength(395);
    expect(sql<{ n: number }>(`SELECT count(*) AS n FROM events WHERE type = 'customer.added'`)[0]?.n).toBe(397);
  });

  test('median time to the last solution by urgency, with what is left out', async () => {
    const { rows, rowTotals, leftOut } = await count({ rows: ['urgency'], measures: ['solutionMedian', 'calls'] });
    const found = Object.fromEntries(
      rows.map((key, n) => [key[0], { over: rowTotals[n]?.over[0], minutes: rowTotals[n]?.values[0] }]),
    );
    expect(found).toMatchObject({
      high: { over: 203 },
      medium: { over: 2611 },
      low: { over: 1754 },
      none: { over: 1 },
    });
    const hours = (urgency: string): number => Math.round((found[urgency]?.minutes ?? 0) / 6) / 10;
    expect([hours('high'), hours('medium'), hours('low')]).toEqual([4.4, 144.6, 221]);
    expect(leftOut).toEqual({ unsolved: 11, solvedBefore: 0, unclosed: 22, closedBefore: 0 });

    // The last urgency that was said, and the last "solved", of each stream of events.
    const events = sql<{ urgency: string | null; opened: number; solved: number | null }>(
      `WITH said AS (
         SELECT sn, pos, coalesce(data ->> '$.urgency', data ->> '$.fields.urgency[1]') AS urgency FROM events
         WHERE type IN ('ticket.opened', 'ticket.changed')
           AND (data ->> '$.urgency' IS NOT NULL OR json_type(data, '$.fields.urgency') IS NOT NULL)
       )
       SELECT o.at AS opened,
         (SELECT urgency FROM said WHERE said.sn = o.sn ORDER BY pos DESC LIMIT 1) AS urgency,
         (SELECT at FROM events s WHERE s.sn = o.sn AND s.type = 'ticket.solved' ORDER BY pos DESC LIMIT 1) AS solved
       FROM events o WHERE o.type = 'ticket.opened'`,
    );
    for (const urgency of ['high', 'medium', 'low']) {
      const times = events
        .filter((one) => one.urgency === urgency && one.solved !== null)
        .map((one) => Math.floor(((one.solved ?? 0) - one.opened) / 60_000))
        .toSorted((a, b) => a - b);
      const half = times.length / 2;
      const median = Number.isInteger(half)
        ? ((times[half - 1] ?? 0) + (times[half] ?? 0)) / 2
        : times[Math.floor(half)];
      expect({ urgency, over: times.length, minutes: Math.round(median ?? 0) }).toEqual({ urgency, ...found[urgency] });
    }
  });
});
