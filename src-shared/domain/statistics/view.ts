import { z } from 'zod';
import { DIMENSIONS } from './dimensions.ts';
import { DATES, MEASURE_NAMES } from './measures.ts';

export const SHARES = ['none', 'all', 'rows', 'columns'] as const;

const dimension = z.enum(DIMENSIONS);
/** Ids, words of a list and calendar spans; `none` for not indicated. */
const values = z.array(z.string().max(60)).min(1).max(1000);
const axis = z
  .array(dimension)
  .max(2)
  .refine((all) => new Set(all).size === all.length, { params: { reason: 'duplicate' } });

/**
 * A question about calls: which ones, counted by what, which figures of them. Days are of the company's calendar, both
 * included; null has no border on that side. A calendar axis of a bounded period has all its spans, also those without a call.
 */
export const callsView = z
  .object({
    rows: axis.default([]),
    columns: axis.default([]),
    measures: z.array(z.enum(MEASURE_NAMES)).min(1).max(12).default(['calls']),
    /** Whose date falls in the period: the opening, the last solution, the last close. */
    of: z.enum(DATES).default('opened'),
    from: z.iso.date().nullable().default(null),
    to: z.iso.date().nullable().default(null),
    /**
     * `operator` and `status` as they stand now, or as they stood when the span of the call ended: its day, week, month or
     * year where one is on an axis (the shortest), else the whole period. A span that is not over ends now.
     */
    at: z.enum(['now', 'end']).default('now'),
    /** Only calls with one of these values in each dimension named. */
    filter: z.partialRecord(dimension, values).default({}),
    /** The same figures of another time beside them: the period just before, of the same length, or a year earlier. */
    compare: z.enum(['none', 'before', 'year']).default('none'),
    /** A count in a table of two axes as its share of all calls, of its row, of its column: how it is shown, not what is counted. */
    shares: z.enum(SHARES).default('none'),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ['to'],
    params: { reason: 'beforeTheOther' },
  });
/** As written: defaults may be left out. */
export type CallsViewInput = z.input<typeof callsView>;
/** Parsed, whole. */
export type CallsView = z.output<typeof callsView>;
