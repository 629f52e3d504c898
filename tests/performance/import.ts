import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import type { Figure } from './figures.ts';

/** Rows of the log that the memory bar speaks of. */
const ROWS = 141_000;

/** The Italian log made 141,000 rows long (its cases again under other numbers), imported in a process of its own. */
export async function benchImport(log: string): Promise<Figure[] | string> {
  if (!existsSync(log)) return `import: skipped, ${log} is not here`;
  const dir = mkdtempSync(join(tmpdir(), 'sportello-bench-import-'));
  try {
    const long = join(dir, 'long.csv');
    await lengthen(log, long);
    const child = spawnSync(process.execPath, [join(import.meta.dirname, 'importOnce.ts'), long, join(dir, 'data')], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    if (child.status !== 0) throw new Error(child.stderr);
    const { events } = JSON.parse(child.stdout) as { events: number };
    const { seconds, megabytes } = JSON.parse(child.stderr.trim().split('\n').at(-1) ?? '') as {
      seconds: number;
      megabytes: number;
    };
    return [
      {
        name: 'import of the log, end to end',
        value: events / seconds,
        unit: ' events/s',
        bar: 2000,
        sense: 'min',
        note: `${events} events in ${seconds.toFixed(1)} s`,
      },
      { name: `import of ${ROWS} rows, most memory`, value: megabytes, unit: ' MB', bar: 400, sense: 'max' },
    ];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function lengthen(from: string, to: string): Promise<void> {
  const out = createWriteStream(to);
  let written = 0;
  for (let copy = 0; written < ROWS; copy++) {
    let first = true;
    for await (const line of createInterface({ input: createReadStream(from) })) {
      if (first && copy > 0) {
        first = false;
        continue;
      }
      first = false;
      if (written >= ROWS) break;
      if (!out.write(`${copy === 0 ? line : line.replace(/^Case (\d+)/, `Case $1-${copy}`)}\n`))
        await once(out, 'drain');
      written += 1;
    }
  }
  out.end();
  await once(out, 'finish');
}
