import type { TimelineEntry } from '#shared/api/tickets.ts';

type Event = Pick<TimelineEntry, 'kind' | 'stream' | 'type' | 'data'>;

/** How many interventions of a call follow it away from `customer`: not those of who pays, signed or billed ones. */
export function workThatMoves(timeline: readonly Event[], customer: string | null): number {
  const works = new Map<string, { customer: unknown; signed: boolean; billed: boolean }>();
  for (const { kind, stream, type, data } of timeline) {
    if (kind !== 'intervention') continue;
    const work = works.get(stream) ?? { customer: null, signed: false, billed: false };
    works.set(stream, work);
    const said = (data['fields'] as Readonly<Record<string, unknown>> | undefined)?.['customer'];
    // A correction says what was seen and what it became; everything else says what it is.
    if (said !== undefined) work.customer = Array.isArray(said) ? (said[1] as unknown) : said;
    if (type === 'intervention.signed' || type === 'intervention.reportReopened')
      work.signed = type === 'intervention.signed';
    if (type === 'intervention.billed' || type === 'intervention.unbilled')
      work.billed = type === 'intervention.billed';
  }
  return [...works.values()].filter((one) => one.customer === customer && !one.signed && !one.billed).length;
}
