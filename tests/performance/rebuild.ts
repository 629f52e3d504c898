import { systemPorts } from '#main/core/ports.ts';
import { openStore } from '#main/store/open.ts';
import { rebuild } from '#main/store/log/rebuild.ts';
import type { Figure } from './figures.ts';

/** Every projection of the filled store, made again from its log. */
export async function benchRebuild(dir: string): Promise<Figure[]> {
  const { store, close } = openStore(dir, systemPorts());
  const start = performance.now();
  const { tickets } = await rebuild(store);
  const seconds = (performance.now() - start) / 1000;
  close();
  return [
    {
      name: 'rebuild of every projection',
      value: tickets / seconds,
      unit: ' tickets/s',
      bar: 25_000,
      sense: 'min',
      note: `${tickets} calls in ${seconds.toFixed(1)} s`,
    },
  ];
}
