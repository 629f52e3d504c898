import { z } from 'zod';
import { line } from '../../text/zod.ts';

/**
 * Why no VAT is charged: the codes of the electronic invoice (tracciato FatturaPA 1.2.3, element Natura). The generic
 * N2, N3 and N6 are not admitted since 2021.
 */
export const NATURES = [
  'N1',
  'N2.1',
  'N2.2',
  'N3.1',
  'N3.2',
  'N3.3',
  'N3.4',
  'N3.5',
  'N3.6',
  'N4',
  'N5',
  'N6.1',
  'N6.2',
  'N6.3',
  'N6.4',
  'N6.5',
  'N6.6',
  'N6.7',
  'N6.8',
  'N6.9',
  'N7',
] as const;
export type Nature = (typeof NATURES)[number];

/** How VAT falls on an amount: `rate` in hundredths of a percent (2200 = 22 %); without one, the nature says why. */
export const vatSchema = z
  .object({
    rate: z.int().min(0).max(10_000),
    nature: z.enum(NATURES).nullable(),
    /** Legal reference printed beside the nature (art. 8 c. 1 lett. c DPR 633/72). */
    note: line(100).nullable(),
  })
  .superRefine(({ rate, nature }, ctx) => {
    if ((rate === 0) !== (nature !== null))
      ctx.addIssue({ code: 'custom', message: 'nature', path: ['nature'], params: { reason: 'natureWithoutVat' } });
    if (rate > 0 && rate < 100)
      ctx.addIssue({ code: 'custom', message: 'rate', path: ['rate'], params: { reason: 'tooSmall', min: 100 } });
  });
export type Vat = z.infer<typeof vatSchema>;
