import type { NewEvent } from '../../events/envelope.ts';
import { type DemoPen, recordAdded } from './company.ts';
import type { ProductKey } from './faults/fault.ts';

/** A PC or a machine of a customer. */
export interface DemoAsset {
  readonly id: string;
  readonly product: ProductKey;
  readonly site: string;
  readonly system: { readonly os: string; readonly memory: string; readonly version: string } | null;
}

const SYSTEMS = [
  'Windows 11 Pro 23H2',
  'Windows 11 Pro 24H2',
  'Windows 10 Pro 22H2',
  'Windows Server 2022',
  'Windows Server 2019',
] as const;
const MEMORIES = ['8 GB', '16 GB', '16 GB', '32 GB', '64 GB'] as const;
const LASERS = ['LX-1530', 'LX-2040', 'LF-3015', 'LC-60'] as const;
const DAY = 86_400_000;

/** What a customer has bought. */
export function demoAssets(
  customer: string,
  sites: readonly string[],
  { random, newId, lists }: DemoPen,
  at: number,
  end: number,
  events: NewEvent[],
): DemoAsset[] {
  const wanted: ProductKey[] = [];
  const odds: readonly (readonly [ProductKey, number])[] = [
    ['alfa', 0.62],
    ['beta', 0.42],
    ['gamma', 0.34],
    ['eta', 0.28],
    ['epsilon', 0.24],
    ['laser', 0.3],
  ];
  for (const [key, chance] of odds) if (random.chance(chance)) wanted.push(key);
  if (wanted.length === 0) wanted.push('alfa');
  const blank = {
    model: null,
    version: null,
    os: null,
    memory: null,
    lineNumber: null,
    lineOperator: null,
    remoteId: null,
    warrantyEnd: null,
    notes: null,
  };
  const warranty = (): string => new Date(end + random.int(-500, 500) * DAY).toISOString().slice(0, 10);
  return wanted.flatMap((product) => {
    const machine = product === 'laser';
    return Array.from({ length: machine && random.chance(0.25) ? 2 : 1 }, () => {
      const id = newId(at);
      const site = random.pick(sites);
      const system = machine
        ? null
        : {
            os: random.pick(SYSTEMS),
            memory: random.pick(MEMORIES),
            version: `${random.int(5, 8)}.${random.int(0, 9)}`,
          };
      const model = machine ? random.pick(LASERS) : null;
      const own = machine
        ? {
            name: `Laser ${model ?? ''}`,
            sort: 'machine',
            serial: `${model ?? ''}-${random.int(1000, 9999)}`,
            model,
            warrantyEnd: warranty(),
          }
        : {
            name: random.pick(['PC ufficio', 'Server', 'Postazione', 'PC amministrazione']),
            sort: 'pc',
            serial: `PC${random.int(100_000, 999_999)}`,
            model: random.pick(['Torre 300', 'Compatto 20', 'Portatile 14']),
            ...system,
            remoteId: String(random.int(100_000_000, 999_999_999)),
          };
      events.push(recordAdded('asset', id, { ...blank, customer, site, product: lists.products[product], ...own }, at));
      return { id, product, site, system };
    });
  });
}
