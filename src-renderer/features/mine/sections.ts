import type { TicketLine } from '#shared/api/queue.ts';

/** Parts of one's own list, in the order shown. */
export const SECTIONS = ['callBack', 'due', 'working', 'waiting'] as const;
export type Section = (typeof SECTIONS)[number];

export interface MySection {
  readonly name: Section;
  readonly lines: readonly TicketLine[];
}

/** Which part a call belongs to. `endOfDay` in ms UTC: the first instant of tomorrow. */
export function sectionOf(line: Pick<TicketLine, 'callBack' | 'status' | 'waitUntil'>, endOfDay: number): Section {
  if (line.callBack) return 'callBack';
  if (line.status !== 'waiting') return 'working';
  return line.waitUntil !== null && line.waitUntil < endOfDay ? 'due' : 'waiting';
}

/**
 * The calls in their parts: people to call back first, then waits that are over or end today (soonest first), what is worked
 * on in the order given, and the other waits by date, those without a date last. Empty parts are left out.
 */
export function mySections(lines: readonly TicketLine[], endOfDay: number): readonly MySection[] {
  const byDate = (a: TicketLine, b: TicketLine): number =>
    (a.waitUntil ?? Number.MAX_SAFE_INTEGER) - (b.waitUntil ?? Number.MAX_SAFE_INTEGER);
  const parts = new Map<Section, TicketLine[]>(SECTIONS.map((name) => [name, []]));
  for (const line of lines) parts.get(sectionOf(line, endOfDay))?.push(line);
  parts.get('due')?.sort(byDate);
  parts.get('waiting')?.sort(byDate);
  return SECTIONS.map((name) => ({ name, lines: parts.get(name) ?? [] })).filter((one) => one.lines.length > 0);
}
