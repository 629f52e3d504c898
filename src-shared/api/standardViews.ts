import { z } from 'zod';
import { workView } from '../domain/statistics/workView.ts';
import { idSchema } from '../text/zod.ts';
import { query } from './define.ts';
import { ticketLine } from './queue.ts';
import { marked } from './search.ts';

/** Counts, minutes, km and cents of some interventions (see `WORK_FIGURES`). */
const workFigures = z.object({
  planned: z.number(),
  late: z.number(),
  running: z.number(),
  done: z.number(),
  toComplete: z.number(),
  cancelled: z.number(),
  workMinutes: z.number(),
  travelMinutes: z.number(),
  km: z.number(),
  expenseCents: z.number(),
});
export type WorkFigures = z.infer<typeof workFigures>;

/**
 * Which solutions are looked for. `text`: words as typed, in whatever part of the call (the last one may be a beginning);
 * '' is all. Days are of the last solution, of the company's calendar, both included; null has no border on that side.
 * `order`: what the words say and how often it was used, how often it was used, when it was last used.
 */
export const solutionAsk = z
  .object({
    text: z.string().max(200).default(''),
    from: z.iso.date().nullable().default(null),
    to: z.iso.date().nullable().default(null),
    type: idSchema.nullable().default(null),
    product: idSchema.nullable().default(null),
    /** Who solved. */
    solver: idSchema.nullable().default(null),
    order: z.enum(['best', 'used', 'newest']).default('best'),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ['to'],
    params: { reason: 'beforeTheOther' },
  });
/** Parsed, whole. */
export type SolutionAsk = z.output<typeof solutionAsk>;

/** Calls by a record, most first. */
const counts = z.array(z.object({ value: z.string(), calls: z.number() }));

/** The standard views that are not counted by the dimensions of a call. */
export const standardViewsApi = {
  /**
   * Interventions planned and done, put together by one thing. Months and weeks in their order, all of them where the
   * period is bounded; technicians, kinds and customers by name, none ('') last. `before`: of the period compared with;
   * months and weeks stand there in the order of the groups. Errors: invalid_input (view.to, beforeTheOther).
   */
  'stats.interventions': query({
    roles: 'signed-in',
    topics: ['interventions', 'people'],
    figures: true,
    input: z.object({ view: workView }),
    output: z.object({
      groups: z.array(z.object({ key: z.string(), name: z.string(), figures: workFigures })),
      total: workFigures,
      before: z
        .object({
          from: z.iso.date(),
          to: z.iso.date(),
          groups: z.array(workFigures.nullable()),
          total: workFigures,
        })
        .nullable(),
      /** When this was counted, ms UTC. */
      at: z.number(),
    }),
  }),
  /**
   * Solutions of solved calls, those with the same words as one. `calls`: how many calls were found, `distinct`: with how
   * many solutions, of which the first `limit` are given; `partial`: only the newest calls with the words were looked at.
   * `whole`: solutions uncut, for an export. Errors: invalid_input (ask.to, beforeTheOther).
   */
  'stats.solutions': query({
    roles: 'signed-in',
    topics: ['tickets', 'catalog'],
    input: z.object({
      ask: solutionAsk,
      limit: z.int().min(1).max(5000).default(200),
      whole: z.boolean().default(false),
    }),
    output: z.object({
      calls: z.number(),
      distinct: z.number(),
      partial: z.boolean(),
      solutions: z.array(
        z.object({
          /** The newest call solved so. */
          call: z.string(),
          number: z.string(),
          title: z.string(),
          solution: marked,
          /** Calls solved with these words; those of them reopened; ms UTC of the last. */
          times: z.number(),
          reopened: z.number(),
          lastAt: z.number(),
        }),
      ),
      byType: counts,
      byProduct: counts,
      bySolver: counts,
      names: z.record(z.string(), z.string()),
      /** The index is still being made, there may be more. */
      indexing: z.boolean(),
    }),
  }),
  /** The calls solved with the same words as one of them, within the same question, newest first. */
  'stats.solvedAlike': query({
    roles: 'signed-in',
    topics: ['tickets', 'people', 'catalog'],
    input: z.object({ ask: solutionAsk, call: idSchema, limit: z.int().min(1).max(500).default(200) }),
    output: z.object({ total: z.number(), ids: z.array(z.string()), rows: z.array(ticketLine) }),
  }),
} as const;
