import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signatureSchema, type Signature } from '#shared/domain/intervention/report.ts';
import { beginStroke, drawTo, inBox, signaturePath } from './strokes.ts';

const size = { width: 500, height: 200 };

describe('a drawn signature', () => {
  it('is kept in its box, whatever the pad’s size', () => {
    expect(inBox(250, 100, size)).toEqual([500, 200]);
    expect(inBox(-5, 900, size)).toEqual([0, 400]);
  });

  it('leaves out points that say nothing new', () => {
    const drawn = drawTo(drawTo(beginStroke([], [10, 10]), [11, 11]), [20, 10]);
    expect(drawn).toEqual([[10, 10, 20, 10]]);
    expect(drawTo([], [5, 5])).toEqual([]);
  });

  it('is taken by the desk however long somebody draws', () => {
    const point = fc.tuple(fc.integer({ min: -50, max: 550 }), fc.integer({ min: -50, max: 250 }));
    fc.assert(
      fc.property(
        fc.array(fc.array(point, { minLength: 1, maxLength: 300 }), { minLength: 1, maxLength: 60 }),
        (lines) => {
          const signature = lines.reduce<Signature>(
            (all, [first = [0, 0], ...rest]) =>
              rest.reduce<Signature>(
                (now, one) => drawTo(now, inBox(...one, size)),
                beginStroke(all, inBox(...first, size)),
              ),
            [],
          );
          expect(signatureSchema.safeParse(signature).success).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is a path of lines, a dot where the pen only touched', () => {
    expect(
      signaturePath([
        [1, 2, 3, 4],
        [5, 6],
      ]),
    ).toBe('M1 2L3 4M5 6L5 6');
    expect(signaturePath([])).toBe('');
  });
});
