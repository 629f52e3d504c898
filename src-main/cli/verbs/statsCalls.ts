import { formatNumber, formatPercent } from '#shared/format/number.ts';
import { formatMinutes } from '#shared/format/minutes.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { DIMENSIONS } from '#shared/domain/statistics/dimensions.ts';
import { MEASURE_NAMES, MEASURES, type Measure } from '#shared/domain/statistics/measures.ts';
import { type CallsViewInput, callsView } from '#shared/domain/statistics/view.ts';
import { SportelloError } from '#shared/result.ts';
import { callOnce } from '#main/core/localCall.ts';
import { requireStore } from '../requireStore.ts';
import type { Language, Option, Verb, VerbCall } from '../verb.ts';

const OPTIONS: Readonly<Record<string, Option>> = {
  rows: { value: 'DIM[,DIM]', help: { it: `righe: ${DIMENSIONS.join(', ')}`, en: `rows: ${DIMENSIONS.join(', ')}` } },
  columns: { value: 'DIM[,DIM]', help: { it: 'colonne, come le righe', en: 'columns, as the rows' } },
  measures: {
    value: 'M[,M]',
    help: { it: `misure: ${MEASURE_NAMES.join(', ')}`, en: `measures: ${MEASURE_NAMES.join(', ')}` },
  },
  of: { value: 'opened|solved|closed', help: { it: 'la data che conta', en: 'which date counts' } },
  at: {
    value: 'now|end',
    help: { it: 'stato e operatore: adesso o a fine periodo', en: 'status and operator: now or at the period’s end' },
  },
  from: { value: 'YYYY-MM-DD', help: { it: 'primo giorno', en: 'first day' } },
  to: { value: 'YYYY-MM-DD', help: { it: 'ultimo giorno', en: 'last day' } },
  filter: {
    value: 'DIM=VALUE[,VALUE]',
    many: true,
    help: { it: 'solo le chiamate con uno di questi valori', en: 'only calls with one of these values' },
  },
};

const IN_HAND = ['new', 'assigned', 'progress', 'waiting'];

/** `stats matrix`: operators by type, months by status. */
export const statsMatrix = callsVerb(
  'stats matrix',
  { it: 'chiamate per operatore e tipologia, mese e stato', en: 'calls by operator and type, month and status' },
  { rows: ['operator', 'type'], columns: ['month', 'status'] },
);

/** `stats analysis`: months with openings, closes, times, ends. */
export const statsAnalysis = callsVerb(
  'stats analysis',
  { it: 'per mese: aperte, chiuse, tempi, come sono finite', en: 'by month: opened, closed, times, how they ended' },
  {
    rows: ['month'],
    measures: [
      'opened',
      'solved',
      'closed',
      'solutionMedian',
      'solutionMean',
      'solutionP90',
      'closeMedian',
      'closeMean',
      'closeP90',
      'first',
      'firstLevel',
      'activities',
    ],
  },
);

/** `stats in-progress`: calls in hand by type and assignee. */
export const statsInProgress = callsVerb(
  'stats in-progress',
  { it: 'chiamate in corso per tipologia e operatore', en: 'calls in progress by type and operator' },
  { rows: ['type'], columns: ['operator'], filter: { status: IN_HAND } },
);

/** `stats assigned`: calls in hand of each operator, by status. */
export const statsAssigned = callsVerb(
  'stats assigned',
  { it: 'chiamate assegnate a ciascun operatore, per stato', en: 'calls assigned to each operator, by status' },
  { rows: ['operator'], columns: ['status'], filter: { status: IN_HAND } },
);

function callsVerb(name: string, summary: Verb['summary'], preset: CallsViewInput): Verb {
  return {
    name,
    summary,
    options: OPTIONS,
    async run(call) {
      requireStore(call.dir);
      const view = viewOf(call, preset);
      const value = await callOnce(call.dir, call.ports, 'stats.calls', { view });
      return { value: { view, ...value }, text: callsText(value, view.measures, call.language) };
    },
  };
}

/** The view asked for. Throws SportelloError invalid_input, which names the option. */
function viewOf({ option, options }: VerbCall, preset: CallsViewInput) {
  const list = (name: string): string[] | undefined =>
    option(name)
      ?.split(',')
      .filter((one) => one !== '');
  const filter: Record<string, string[]> = { ...preset.filter };
  for (const one of options('filter')) {
    const [dimension = '', values = ''] = one.split('=', 2);
    filter[dimension] = values.split(',');
  }
  const asked = {
    ...preset,
    ...defined({ rows: list('rows'), columns: list('columns'), measures: list('measures') }),
    ...defined({ of: option('of'), at: option('at'), from: option('from'), to: option('to') }),
    filter,
  };
  const read = callsView.safeParse(asked);
  if (read.success) return read.data;
  const field = read.error.issues[0]?.path[0];
  throw new SportelloError({ code: 'invalid_input', field: String(field ?? 'view'), reason: 'notAChoice' });
}

function defined<T extends Record<string, unknown>>(all: T): Partial<T> {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** A table of calls as text: columns of the view, or its measures. */
export function callsText(value: OutputOf<'stats.calls'>, measures: readonly Measure[], language: Language): string {
  const named = (key: readonly string[]): string => key.map((one) => value.names[one] ?? one).join(' ');
  const columns = value.columns.length > 1 || (value.columns[0]?.length ?? 0) > 0;
  const figure = (measure: Measure, n: number | null | undefined): string => {
    if (n === null || n === undefined) return '-';
    const { unit } = MEASURES[measure];
    if (unit === 'minutes') return formatMinutes(n);
    return unit === 'share' ? formatPercent(n, language, 1) : formatNumber(n, language, unit === 'number' ? 1 : 0);
  };
  const heads = columns ? value.columns.map(named) : measures;
  const first = measures[0] ?? 'calls';
  const rows = value.rows.map((key, row) => [
    named(key),
    ...(columns
      ? value.columns.map((_, column) => {
          const cell = value.cells.find((one) => one.row === row && one.column === column);
          return figure(first, cell?.values[0] ?? (MEASURES[first].unit === 'count' ? 0 : null));
        })
      : measures.map((measure, n) => figure(measure, value.rowTotals[row]?.values[n]))),
  ]);
  const table = [['', ...heads], ...rows];
  const widths = (table[0] ?? []).map((_, n) => Math.max(...table.map((row) => row[n]?.length ?? 0)));
  return table
    .map((row) =>
      row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join('  '),
    )
    .join('\n');
}
