import { createHmac, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHAIN_START, chainHash, digestOf, saltOf } from './digest.ts';

const envelope = {
  desk: 'd',
  deskSeq: 1,
  hlc: 'h',
  at: 1,
  actor: 'a',
  kind: 'ticket',
  stream: 's',
  type: 'ticket.noted',
  version: 1,
};

describe('digests', () => {
  it('salts as HMAC-SHA-256 does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.string(), fc.nat(), (secret, desk, seq) => {
        const wanted = createHmac('sha256', secret).update(`${desk}|${seq}`).digest('hex');
        expect(saltOf(secret, desk, seq).toString('hex')).toBe(wanted);
      }),
    );
  });

  it('changes with every byte of salt, data, envelope and predecessor', () => {
    const salt = randomBytes(32);
    expect(digestOf(salt, 'è vero')).not.toEqual(digestOf(salt, 'e vero'));
    expect(digestOf(salt, 'x')).not.toEqual(digestOf(randomBytes(32), 'x'));
    const digest = digestOf(salt, 'x');
    const first = chainHash(CHAIN_START, envelope, digest);
    expect(chainHash(first, envelope, digest)).not.toEqual(first);
    for (const change of [{ at: 2 }, { actor: 'b' }, { type: 'ticket.told' }, { deskSeq: 2 }, { version: 2 }]) {
      expect(chainHash(CHAIN_START, { ...envelope, ...change }, digest)).not.toEqual(first);
    }
  });
});
