import { describe, expect, it } from 'vitest';
import { formatBytes } from './bytes.ts';

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [812, '812 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [1_449_000, '1,4 MB'],
    [99_960, '100 kB'],
    [999_600, '1 MB'],
    [2_147_483_648, '2,1 GB'],
    [5_000_000_000_000_000, '5.000 TB'],
  ])('%i bytes: %s', (bytes, text) => {
    expect(formatBytes(bytes, 'it')).toBe(text);
  });
  it('writes the decimals of the reader', () => {
    expect(formatBytes(1_449_000, 'en')).toBe('1.4 MB');
  });
});
