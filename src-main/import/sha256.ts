import { hash } from 'node:crypto';

/** SHA-256 of a text as bytes, for ids that must come out the same in every run. */
export function sha256(text: string): Uint8Array {
  return hash('sha256', text, 'buffer');
}
