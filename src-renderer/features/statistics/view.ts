import { decodeAs } from './encodeView.ts';
import { type SolutionAsk, solutionAsk } from '#shared/api/standardViews.ts';
import { type CallsView, type CallsViewInput, callsView } from '#shared/domain/statistics/view.ts';
import { type WorkView, workView } from '#shared/domain/statistics/workView.ts';
import { periodOf } from '#shared/domain/statistics/periods.ts';

/** The views of calls that are asked through dimensions and measures. */
export const VIEW_PARTS = ['assigned', 'progress', 'matrix', 'analysis'] as const;
export type ViewPart = (typeof VIEW_PARTS)[number];
/** All views, in the order of their tabs. */
export const PARTS = [
  'live',
  'assigned',
  'progress',
  'solutions',
  'interventions',
  'billing',
  'matrix',
  'analysis',
  'contacts',
  'staffing',
  'dashboard',
] as const;
export type Part = (typeof PARTS)[number];

export function isViewPart(part: Part): part is ViewPart {
  return (VIEW_PARTS as readonly string[]).includes(part);
}

/** Statuses of calls that somebody still works on. */
const IN_HAND = ['new', 'assigned', 'progress', 'waiting'] as const;

/** What each view asks for at first. */
export function firstView(part: ViewPart, today: string): CallsView {
  const year = periodOf('last12', today);
  const asked: Record<ViewPart, CallsViewInput> = {
    assigned: { rows: ['operator'], columns: ['status'], filter: { status: [...IN_HAND] } },
    progress: { rows: ['type'], columns: ['operator'], filter: { status: [...IN_HAND] } },
    matrix: { ...year, rows: ['operator'], columns: ['month'], compare: 'year' },
    analysis: {
      ...year,
      rows: ['month'],
      measures: [
        'opened',
        'solved',
        'closed',
        'solutionMedian',
        'solutionMean',
        'solutionP90',
        'closeMedian',
        'first',
        'firstLevel',
        'reopenRate',
        'activities',
      ],
    },
  };
  return callsView.parse(asked[part]);
}

/** Interventions of this month by technician. */
export function firstWorkView(today: string): WorkView {
  return workView.parse(periodOf('thisMonth', today));
}

/** The view that an address names; null when it names none that this version knows. */
export function decodeView(text: string): CallsView | null {
  return decodeAs(text, callsView);
}

/** The same of interventions. */
export function decodeWorkView(text: string): WorkView | null {
  return decodeAs(text, workView);
}

/** The same of a search of solutions. */
export function decodeSolutionAsk(text: string): SolutionAsk | null {
  return decodeAs(text, solutionAsk);
}
