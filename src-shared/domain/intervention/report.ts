import { z } from 'zod';

/**
 * A drawn signature: strokes of points in a box 1000 wide and 400 high, as they were drawn. Vectors stay sharp on paper
 * and are a tenth of a picture's size; at most 8,000 numbers.
 */
export const signatureSchema = z
  .array(z.array(z.int().min(0).max(1000)).min(2).max(4000))
  .min(1)
  .max(400)
  .refine((strokes) => strokes.every((one) => one.length % 2 === 0), { error: 'pairs', params: { reason: 'format' } })
  .refine((strokes) => strokes.reduce((n, one) => n + one.length, 0) <= 8000, {
    error: 'tooLong',
    params: { reason: 'tooLong', max: 8000 },
  });
/** x, y, x, y, ... of each stroke. */
export type Signature = z.infer<typeof signatureSchema>;
export const SIGNATURE_BOX = { width: 1000, height: 400 } as const;

/** One signed version of a report. What it says is frozen: the fields of the intervention as they were. */
export interface SignedReport {
  readonly version: number;
  /** '' once erased. */
  readonly signer: string;
  readonly signature: Signature | null;
  readonly remark: string;
  readonly signedAt: number;
  /** The intervention's own fields at that moment. */
  readonly fields: Readonly<Record<string, unknown>>;
}
