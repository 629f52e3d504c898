import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createTimes, type Figure } from './figures.ts';

/** Opening the store and the first list, in fresh processes; what the process and its modules take to start is not counted. */
export function benchOpen(dir: string, operator: string, rounds: number): Figure[] {
  const times = createTimes();
  for (let round = 0; round < rounds; round++) {
    const child = spawnSync(process.execPath, [join(import.meta.dirname, 'openOnce.ts'), dir, operator], {
      encoding: 'utf8',
    });
    if (child.status !== 0) throw new Error(child.stderr);
    times.add(Number(child.stdout));
  }
  return [
    {
      name: 'cold open and first list, p50 of fresh processes',
      value: times.p(0.5),
      unit: ' ms',
      bar: 25,
      sense: 'max',
    },
  ];
}
