import { hash } from 'node:crypto';
import type { Envelope } from '#shared/events/envelope.ts';

const BLOCK = 64;
const LENGTH = 32;

/**
 * Salt of an event: HMAC-SHA-256 (RFC 2104) of its identity under its stream's secret, so that erasing the secret
 * hides what was said. Put together from two one-shot hashes: createHmac makes a key object each time, which alone
 * took as long as all else that a save hashes.
 */
export function saltOf(secret: Uint8Array, desk: string, deskSeq: number): Buffer {
  const message = `${desk}|${deskSeq}`;
  const inner = Buffer.allocUnsafe(BLOCK + Buffer.byteLength(message));
  pad(inner, secret, 0x36);
  inner.write(message, BLOCK, 'utf8');
  const outer = Buffer.allocUnsafe(BLOCK + LENGTH);
  pad(outer, secret, 0x5c);
  hash('sha256', inner, 'buffer').copy(outer, BLOCK);
  return hash('sha256', outer, 'buffer');
}

/** The key, no longer than a block, over the pad byte. */
function pad(target: Buffer, key: Uint8Array, byte: number): void {
  target.fill(byte, 0, BLOCK);
  for (let i = 0; i < key.length; i++) target[i] = (key[i] ?? 0) ^ byte;
}

/** SHA-256 over salt and the exact stored text of the data. */
export function digestOf(salt: Uint8Array, data: string): Buffer {
  const bytes = Buffer.allocUnsafe(salt.length + Buffer.byteLength(data));
  bytes.set(salt, 0);
  bytes.write(data, salt.length, 'utf8');
  return hash('sha256', bytes, 'buffer');
}

/** Chains an event to the one before it on its branch. The data takes part through its digest only. */
export function chainHash(before: Uint8Array, event: Envelope, digest: Uint8Array): Buffer {
  const head = JSON.stringify([
    event.desk,
    event.deskSeq,
    event.hlc,
    event.at,
    event.actor,
    event.kind,
    event.stream,
    event.type,
    event.version,
  ]);
  const bytes = Buffer.allocUnsafe(before.length + Buffer.byteLength(head) + digest.length);
  bytes.set(before, 0);
  const end = before.length + bytes.write(head, before.length, 'utf8');
  bytes.set(digest, end);
  return hash('sha256', bytes, 'buffer');
}

/** What the first event of a branch is chained to. */
export const CHAIN_START: Uint8Array = new Uint8Array(LENGTH);
