import type { Envelope } from './envelope.ts';

type Ordered = Pick<Envelope, 'hlc' | 'desk' | 'deskSeq'>;

/**
 * Text that sorts as the total order of events: (hlc, desk, deskSeq).
 * deskSeq is padded to 13 digits (2^40 has 13) so that text order is number order.
 */
export function orderKey(event: Ordered): string {
  return `${event.hlc}|${event.desk}|${String(event.deskSeq).padStart(13, '0')}`;
}

/** Total order of events, the same on every desk. */
export function compareEvents(a: Ordered, b: Ordered): number {
  if (a.hlc !== b.hlc) return a.hlc < b.hlc ? -1 : 1;
  if (a.desk !== b.desk) return a.desk < b.desk ? -1 : 1;
  return a.deskSeq - b.deskSeq;
}
