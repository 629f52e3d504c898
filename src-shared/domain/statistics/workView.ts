import { z } from 'zod';
import { idSchema } from '../../text/zod.ts';
import { MODES } from '../intervention/fields.ts';
import type { MeasureUnit } from './measures.ts';

/** What interventions are put together by. A month or week is `2026-10`, `2026-W43` of the company's calendar. */
export const WORK_BY = ['technician', 'month', 'week', 'mode', 'customer'] as const;
export type WorkBy = (typeof WORK_BY)[number];

/**
 * Figures of interventions, all sums. An intervention lies on the day it began, or is planned to begin; work of several
 * technicians counts once, for who leads it.
 *
 * - `planned`: not begun and not called off; `late`: those of them whose planned end has passed.
 * - `running`, `done`, `cancelled`: as they stand. `toComplete`: done, with something left to do or parts to wait for.
 * - `workMinutes` (less breaks), `travelMinutes`, `km`, `expenseCents`: of what is done.
 */
export const WORK_FIGURES = {
  planned: 'count',
  late: 'count',
  running: 'count',
  done: 'count',
  toComplete: 'count',
  cancelled: 'count',
  workMinutes: 'minutes',
  travelMinutes: 'minutes',
  km: 'count',
  expenseCents: 'cents',
} as const satisfies Readonly<Record<string, MeasureUnit>>;
export type WorkFigure = keyof typeof WORK_FIGURES;
export const WORK_FIGURE_NAMES = Object.keys(WORK_FIGURES) as [WorkFigure, ...WorkFigure[]];

/** A question about interventions. Days are of the company's calendar, both included; null has no border on that side. */
export const workView = z
  .object({
    by: z.enum(WORK_BY).default('technician'),
    from: z.iso.date().nullable().default(null),
    to: z.iso.date().nullable().default(null),
    /** Only those led by this operator. */
    technician: idSchema.nullable().default(null),
    mode: z.enum(MODES).nullable().default(null),
    /** The same figures of another time beside them, as for calls. */
    compare: z.enum(['none', 'before', 'year']).default('none'),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ['to'],
    params: { reason: 'beforeTheOther' },
  });
/** Parsed, whole. */
export type WorkView = z.output<typeof workView>;
