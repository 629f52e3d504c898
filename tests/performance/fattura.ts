import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Figure } from './figures.ts';

/** Invoices the memory bar speaks of. */
const INVOICES = 5000;

/** Exports 5,000 invoices into one zip, in a process of its own. */
export function benchFattura(): Figure[] {
  const child = spawnSync(process.execPath, [join(import.meta.dirname, 'fatturaOnce.ts'), String(INVOICES)], {
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(child.stderr);
  const { seconds, megabytes, written, zipped } = JSON.parse(child.stdout) as {
    seconds: number;
    megabytes: number;
    written: number;
    zipped: number;
  };
  return [
    {
      name: `export of ${written} invoices, most memory`,
      value: megabytes,
      unit: ' MB',
      bar: 300,
      sense: 'max',
      note: `${seconds.toFixed(1)} s, ${((seconds * 1000) / written).toFixed(1)} ms each, zip of ${(zipped / 2 ** 20).toFixed(1)} MB`,
    },
    { name: 'invoices exported', value: written, unit: '', bar: INVOICES, sense: 'min' },
  ];
}
