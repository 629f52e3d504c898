import { z } from 'zod';
import { ALARMS } from '../domain/statistics/alarms.ts';
import { DIMENSIONS } from '../domain/statistics/dimensions.ts';
import { LIVE_DIMENSIONS, LIVE_FIGURES } from '../domain/statistics/live.ts';
import { MEASURE_UNITS } from '../domain/statistics/measures.ts';
import { callsView } from '../domain/statistics/view.ts';
import { query } from './define.ts';
import { ticketLine } from './queue.ts';

/** A place on an axis: one value for each of its dimensions, in their order. */
const key = z.array(z.string());
/** Figures in the order of the view's measures: null where no call gives one. `over`: how many calls each stands on. */
const figures = z.object({ values: z.array(z.number().nullable()), over: z.array(z.number()) });

/** Figures of another time, by place of the axes of the answer they stand beside. */
const before = z.object({
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  rows: z.array(figures.nullable()),
  columns: z.array(figures.nullable()),
  total: figures,
});

/** Why a call that lies in the period is not in a figure. */
const leftOut = z.object({
  /** Of the times to solution: never solved / solved before it was opened (clocks that disagree). */
  unsolved: z.number(),
  solvedBefore: z.number(),
  /** Of the times to close. */
  unclosed: z.number(),
  closedBefore: z.number(),
});

/** Calls behind a figure: all their ids, for what is done to all, and the lines of a page. */
const listed = z.object({ total: z.number(), ids: z.array(z.string()), rows: z.array(ticketLine) });

export const statisticsApi = {
  /** Calls opened by year of the company's time zone, how many records there are, and what is in hand. */
  'stats.overview': query({
    roles: 'signed-in',
    topics: ['tickets', 'people'],
    input: z.object({}),
    output: z.object({
      tickets: z.number(),
      customers: z.number(),
      openedByYear: z.array(z.object({ year: z.number(), opened: z.number() })),
      byStatus: z.record(z.string(), z.number()),
    }),
  }),
  /**
   * Figures of calls by the dimensions of a view. `rows` and `columns` are the places of the axes, in the order to show them
   * (calendar order, the catalogue's order, names, largest first for customers); an axis without dimensions has one place.
   * `cells` are sparse: place of the row, place of the column, figures. Errors: invalid_input (view.rows, duplicate).
   */
  'stats.calls': query({
    roles: 'signed-in',
    topics: ['tickets', 'people', 'catalog'],
    figures: true,
    input: z.object({ view: callsView }),
    output: z.object({
      rows: z.array(key),
      columns: z.array(key),
      cells: z.array(figures.extend({ row: z.number(), column: z.number() })),
      rowTotals: z.array(figures),
      columnTotals: z.array(figures),
      total: figures,
      /** Calls in the view, by its own date. */
      calls: z.number(),
      leftOut,
      /** Names of the records that stand in keys, by id. */
      names: z.record(z.string(), z.string()),
      before: before.nullable(),
      /** When this was counted, ms UTC. */
      at: z.number(),
    }),
  }),
  /**
   * The calls behind a figure: those of a view, in one place of its axes (a total: leave that axis out), newest first by the
   * view's date. `ids` are all of them, for what is done to all; `rows` a page.
   */
  'stats.callsOf': query({
    roles: 'signed-in',
    topics: ['tickets', 'people', 'catalog'],
    figures: true,
    input: z.object({
      view: callsView,
      row: key.optional(),
      column: key.optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: listed,
  }),
  /**
   * The calls behind a figure of what is in hand (`by`: in one place of a dimension), or behind an alarm, which goes before
   * both; oldest first. `ids` are all of them, `rows` a page.
   */
  'stats.liveOf': query({
    roles: 'signed-in',
    topics: ['tickets', 'people', 'catalog'],
    figures: true,
    input: z.object({
      figure: z.enum(LIVE_FIGURES).default('live'),
      by: z
        .object({ dimension: z.enum(LIVE_DIMENSIONS), value: z.string().max(100) })
        .nullable()
        .default(null),
      alarm: z.enum(ALARMS).nullable().default(null),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: listed,
  }),
  /** Values that calls have in a dimension, with how many have it: what a filter offers. Records come with their names. */
  'stats.values': query({
    roles: 'signed-in',
    topics: ['tickets', 'people', 'catalog'],
    figures: true,
    input: z.object({ dimension: z.enum(DIMENSIONS), text: z.string().max(100).default('') }),
    output: z.object({ values: z.array(z.object({ value: z.string(), name: z.string(), calls: z.number() })) }),
  }),
  /**
   * A table as a workbook of one sheet: `table` has a row of heads, then names and figures; `units` are those of the columns
   * after the first. Times in minutes become hours and minutes, shares percentages, cents euro; numbers stay numbers.
   */
  'stats.workbook': query({
    roles: 'signed-in',
    topics: [],
    heavy: true,
    input: z.object({
      name: z.string().max(120),
      units: z.array(z.enum(MEASURE_UNITS)).max(2000),
      table: z.array(z.array(z.union([z.string().max(500), z.number(), z.null()])).max(2001)).max(100_002),
    }),
    output: z.object({ bytes: z.instanceof(Uint8Array) }),
  }),
  /** What a manager watches, as it stands this minute: calls in hand, the last weeks' backlog, today's arrivals. */
  'stats.live': query({
    roles: 'signed-in',
    topics: ['tickets', 'people', 'catalog'],
    figures: true,
    input: z.object({ days: z.int().min(7).max(366).default(56) }),
    output: z.object({
      live: z.number(),
      stopped: z.number(),
      unassigned: z.number(),
      waiting: z.number(),
      callBack: z.number(),
      /** Bands of age in days, youngest first. */
      byAge: z.array(z.object({ from: z.number(), calls: z.number(), stopped: z.number() })),
      byUrgency: z.array(z.object({ value: z.string(), calls: z.number() })),
      byBlocked: z.array(z.object({ value: z.string(), calls: z.number() })),
      byGroup: z.array(z.object({ value: z.string(), name: z.string(), calls: z.number() })),
      /** `oldestAt` in ms UTC. */
      byOperator: z.array(
        z.object({
          value: z.string(),
          name: z.string(),
          calls: z.number(),
          stopped: z.number(),
          waiting: z.number(),
          oldestAt: z.number().nullable(),
        }),
      ),
      /** One for each day, oldest first: in hand at its end, opened, closed, reopened on it. */
      backlog: z.array(
        z.object({
          day: z.iso.date(),
          live: z.number(),
          opened: z.number(),
          done: z.number(),
          reopened: z.number(),
        }),
      ),
      /** Openings by hour of today, and their mean on the same weekday of the eight weeks before. */
      today: z.array(z.object({ hour: z.number(), calls: z.number(), usual: z.number() })),
      /** Calls that need somebody now; `oldestAt`: since when the oldest does, ms UTC. */
      alarms: z.array(
        z.object({
          kind: z.enum(ALARMS),
          calls: z.number(),
          oldestAt: z.number(),
        }),
      ),
      at: z.number(),
    }),
  }),
} as const;
