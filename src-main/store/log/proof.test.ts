import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHAIN_START, chainHash, digestOf, saltOf } from './digest.ts';
import { createProver } from './proof.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').toUpperCase();
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const text = fc.string({ unit: 'binary', maxLength: 300 });

test('proves what digest.ts makes and nothing else, one after the other in the same buffers', () => {
  const prover = createProver();
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 0, maxLength: 64 }),
      text,
      fc.nat(),
      text,
      fc.oneof(fc.constant(null), bytes(32)),
      (secret, desk, deskSeq, data, before) => {
        const name = desk.slice(0, 40);
        const salt = saltOf(secret, name, deskSeq);
        const digest = digestOf(salt, data);
        expect(prover.isDigest(salt, data, hex(digest))).toBe(true);
        expect(prover.isDigestUnder(hex(secret), name, deskSeq, data, hex(digest))).toBe(true);
        expect(prover.isDigestUnder(hex(secret), name, deskSeq + 1, data, hex(digest))).toBe(false);
        expect(prover.isDigest(salt, `${data}x`, hex(digest))).toBe(false);
        const envelope = {
          desk: name,
          deskSeq,
          hlc: 'h',
          at: 5,
          actor: data,
          kind: 'k',
          stream: 's',
          type: 't',
          version: 1,
        };
        const chained = hex(chainHash(before ?? CHAIN_START, envelope, digest));
        const previous = before === null ? '' : hex(before);
        const tuple = (version: number) => [name, deskSeq, 'h', 5, data, 'k', 's', 't', version] as const;
        expect(prover.isChained(previous, tuple(1), hex(digest), chained)).toBe(true);
        expect(prover.isChained(previous, tuple(2), hex(digest), chained)).toBe(false);
      },
    ),
  );
});

test('a text longer than the buffers', () => {
  const data = 'è'.repeat(200_000);
  const digest = digestOf(new Uint8Array(32), data);
  expect(createProver().isDigest(new Uint8Array(32), data, hex(digest))).toBe(true);
});

test('ruined bytes are wrong, never an error', () => {
  const prover = createProver();
  expect(prover.isDigest(Buffer.alloc(0), 'x', '')).toBe(false);
  expect(prover.isDigestUnder('AB'.repeat(200), 'd'.repeat(3000), 1, 'x', hex(bytes32))).toBe(false);
  const event = ['d', 1, 'h', 1, 'a', 'k', 's', 't', 1] as const;
  expect(prover.isChained('AB'.repeat(5000), event, 'CD'.repeat(70_000), hex(bytes32))).toBe(false);
});

const bytes32 = new Uint8Array(32);
