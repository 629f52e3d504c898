import { createHmac, hash } from 'node:crypto';
import type { Envelope } from '#shared/events/envelope.ts';

/** Salt of an event: HMAC of its identity under its stream's secret, so that erasing the secret hides what was said. */
export function saltOf(secret: Uint8Array, desk: string, deskSeq: number): Buffer {
  return createHmac('sha256', secret).update(`${desk}|${deskSeq}`).digest();
}

/** SHA-256 over salt and the exact stored text of the data. */
export function digestOf(salt: Uint8Array, data: string): Buffer {
  return hash('sha256', Buffer.concat([salt, Buffer.from(data, 'utf8')]), 'buffer');
}

/** Chains an event to the one before it on its branch. The data takes part through its digest only. */
export function chainHash(before: Uint8Array, event: Envelope, digest: Uint8Array): Buffer {
  const head = JSON.stringify([event.desk, event.deskSeq, event.hlc, event.at, event.actor, event.kind, event.stream, event.type, event.version]);
  return hash('sha256', Buffer.concat([before, Buffer.from(head, 'utf8'), digest]), 'buffer');
}

/** What the first event of a branch is chained to. */
export const CHAIN_START: Uint8Array = new Uint8Array(32);
