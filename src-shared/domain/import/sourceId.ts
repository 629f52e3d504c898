import { newId } from '../../events/ids.ts';

/** SHA-256 of a text, from the host. */
export type Digest = (text: string) => Uint8Array;

/**
 * The id that a thing of another system always gets here: the same source, kind and key give the same id on every desk
 * and in every run, so that an import can be repeated. `at` (ms UTC) only places it among its neighbours.
 */
export function sourceId(digest: Digest, source: string, kind: string, key: string, at = 0): string {
  // A JSON array keeps the parts apart: no key can be mistaken for the end of a kind.
  const bytes = digest(JSON.stringify([source, kind, key]));
  return newId(at, (n) => bytes.subarray(0, n));
}
