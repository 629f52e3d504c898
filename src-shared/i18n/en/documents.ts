import type { documents as it } from '../it/documents.ts';
import type { Shape } from '../shape.ts';

/** Texts of printed documents. */
export const documents = {
  report: 'Intervention report',
} as const satisfies Shape<typeof it>;
