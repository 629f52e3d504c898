import type { Language } from '../i18n/resources.ts';
import { formatNumber } from './number.ts';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** A size in bytes, in thousands as disks and mail programs count: `812 B`, `1,4 MB`, `2 GB`. */
export function formatBytes(bytes: number, lang: Language): string {
  let value = bytes;
  let unit = 0;
  // 999.95 kB would round to 1000: it is 1 MB.
  while (value >= (unit === 0 ? 1000 : 999.5) && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 || Number.isInteger(Number(value.toFixed(1))) ? 0 : 1;
  return `${formatNumber(value, lang, digits)} ${UNITS[unit] ?? 'B'}`;
}
