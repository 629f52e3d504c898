import { hash } from 'node:crypto';
import { CHAIN_START } from './digest.ts';

const BLOCK = 64;
const LENGTH = 32;

/** The envelope of an event, as the chain has it. */
export type ChainedEnvelope = readonly [
  desk: string,
  deskSeq: number,
  hlc: string,
  at: number,
  actor: string,
  kind: string,
  stream: string,
  type: string,
  version: number,
];

/**
 * The hashes of digest.ts for whoever checks a whole log: the same bytes, put together in buffers that are used again.
 * Hashes come and are compared as upper-case hex, as SQLite's hex() gives them: a buffer for each, out of the database
 * and out of a one-shot hash, took three times as long as all the checking. proof.test.ts compares the two. Not to be
 * shared between threads.
 */
export interface Prover {
  /** Whether `digest` is that of the text under its salt. */
  readonly isDigest: (salt: Uint8Array, data: string, digest: string) => boolean;
  /** The same with the salt that the stream's secret (hex) gives. */
  readonly isDigestUnder: (secret: string, desk: string, deskSeq: number, data: string, digest: string) => boolean;
  /** Whether `chained` ties the event to the one before it ('': to nothing). */
  readonly isChained: (before: string, event: ChainedEnvelope, digest: string, chained: string) => boolean;
}

/** A prover with its buffers. */
export function createProver(): Prover {
  const inner = Buffer.alloc(BLOCK + 256, 0x36);
  const outer = Buffer.alloc(BLOCK + LENGTH, 0x5c);
  const key = Buffer.alloc(BLOCK);
  /** Bytes of the pads that the last key changed. */
  let keyed = 0;
  let room = Buffer.allocUnsafe(65_536);

  function withRoom(length: number): Buffer {
    if (room.length < length) room = Buffer.allocUnsafe(length * 2);
    return room;
  }

  /** Puts the key over both pads (RFC 2104); what an earlier, longer one changed becomes pad again. */
  function useKey(secret: string): void {
    const length = key.write(secret, 0, BLOCK, 'hex');
    for (let i = 0; i < Math.max(length, keyed); i += 1) {
      const byte = i < length ? (key[i] ?? 0) : 0;
      inner[i] = byte ^ 0x36;
      outer[i] = byte ^ 0x5c;
    }
    keyed = length;
  }

  /** The hash of the first bytes of the room. */
  function sum(length: number): string {
    return hash('sha256', room.subarray(0, length), 'hex').toUpperCase();
  }

  return {
    isDigest(salt, data, digest) {
      const bytes = withRoom(salt.length + data.length * 3);
      bytes.set(salt, 0);
      return sum(salt.length + bytes.write(data, salt.length, 'utf8')) === digest;
    },
    isDigestUnder(secret, desk, deskSeq, data, digest) {
      useKey(secret);
      const end = BLOCK + inner.write(`${desk}|${deskSeq}`, BLOCK, 'utf8');
      outer.write(hash('sha256', inner.subarray(0, end), 'hex'), BLOCK, 'hex');
      const bytes = withRoom(LENGTH + data.length * 3);
      bytes.write(hash('sha256', outer, 'hex'), 0, 'hex');
      return sum(LENGTH + bytes.write(data, LENGTH, 'utf8')) === digest;
    },
    isChained(before, event, digest, chained) {
      const head = JSON.stringify(event);
      const bytes = withRoom(LENGTH + before.length + digest.length + head.length * 3);
      const start = before === '' ? putStart(bytes) : bytes.write(before, 0, 'hex');
      const end = start + bytes.write(head, start, 'utf8');
      return sum(end + bytes.write(digest, end, 'hex')) === chained;
    },
  };
}

function putStart(bytes: Buffer): number {
  bytes.set(CHAIN_START, 0);
  return CHAIN_START.length;
}
