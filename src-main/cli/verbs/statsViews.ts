import { formatInstant } from '#shared/format/date.ts';
import { formatMinutes } from '#shared/format/minutes.ts';
import { formatNumber } from '#shared/format/number.ts';
import { type SolutionAsk, solutionAsk } from '#shared/api/standardViews.ts';
import { MODES } from '#shared/domain/intervention/fields.ts';
import { WORK_BY, workView } from '#shared/domain/statistics/workView.ts';
import { SportelloError } from '#shared/result.ts';
import { callOnce } from '#main/core/localCall.ts';
import { searchOnce } from '#main/core/localSearch.ts';
import { productTexts } from '#main/core/productTexts.ts';
import { requireStore } from '../requireStore.ts';
import type { Option, Verb } from '../verb.ts';

const DAYS: Readonly<Record<string, Option>> = {
  from: { value: 'YYYY-MM-DD', help: { it: 'primo giorno', en: 'first day' } },
  to: { value: 'YYYY-MM-DD', help: { it: 'ultimo giorno', en: 'last day' } },
};

/** `stats interventions`: planned and done, put together by one thing. */
export const statsInterventions: Verb = {
  name: 'stats interventions',
  summary: {
    it: 'interventi pianificati e svolti per tecnico, mese, settimana, modo o cliente',
    en: 'interventions planned and done by technician, month, week, kind or customer',
  },
  options: {
    by: { value: WORK_BY.join('|'), default: 'technician', help: { it: 'raggruppa per', en: 'grouped by' } },
    ...DAYS,
    technician: { value: 'ID', help: { it: 'solo quelli di un tecnico', en: 'of one technician only' } },
    mode: { value: MODES.join('|'), help: { it: 'solo in questo modo', en: 'of this kind only' } },
  },
  async run({ dir, ports, language, option }) {
    requireStore(dir);
    const read = workView.safeParse({
      by: option('by'),
      from: option('from') ?? null,
      to: option('to') ?? null,
      technician: option('technician') ?? null,
      mode: option('mode') ?? null,
    });
    if (!read.success) throw wrong(read.error.issues[0]?.path[0]);
    const value = await callOnce(dir, ports, 'stats.interventions', { view: read.data });
    const product = productTexts(language);
    const width = Math.max(12, ...value.groups.map((one) => one.name.length));
    const line = (name: string, figures: (typeof value)['total']): string =>
      [
        name.padEnd(width),
        ...(['planned', 'late', 'done', 'cancelled'] as const).map((one) =>
          `${product(`work:figure.${one}`) ?? one} ${formatNumber(figures[one], language)}`.padStart(16),
        ),
        formatMinutes(figures.workMinutes).padStart(12),
        `${formatNumber(figures.km, language)} km`.padStart(10),
      ].join(' ');
    return {
      value,
      text: [
        ...value.groups.map((one) => line(one.name, one.figures)),
        line(product('statistics:total') ?? '', value.total),
      ].join('\n'),
    };
  },
};

/** `stats solutions`: how calls with these words were solved. */
export const statsSolutions: Verb = {
  name: 'stats solutions',
  summary: {
    it: 'come sono state risolte le chiamate in cui stanno queste parole',
    en: 'how the tickets in which these words stand were solved',
  },
  args: ['WORDS'],
  options: {
    ...DAYS,
    type: { value: 'ID', help: { it: 'solo di questa tipologia', en: 'of this type only' } },
    product: { value: 'ID', help: { it: 'solo di questo prodotto', en: 'of this product only' } },
    solver: { value: 'ID', help: { it: 'solo risolte da questo operatore', en: 'solved by this operator only' } },
    order: { value: 'best|used|newest', default: 'best', help: { it: 'in che ordine', en: 'in which order' } },
    limit: { value: 'N', default: '20', help: { it: 'al massimo N soluzioni (1-5000)', en: 'at most N (1-5000)' } },
  },
  async run({ dir, ports, language, args, option }) {
    requireStore(dir);
    const limit = Number(option('limit'));
    if (!Number.isInteger(limit) || limit < 1 || limit > 5000) throw wrong('limit');
    const asked = {
      text: (args[0] ?? '').slice(0, 200),
      ...Object.fromEntries(
        (['from', 'to', 'type', 'product', 'solver'] as const).map((one) => [one, option(one) ?? null]),
      ),
      order: option('order'),
    };
    const read = solutionAsk.safeParse(asked);
    if (!read.success) throw wrong(read.error.issues[0]?.path[0]);
    const ask: SolutionAsk = read.data;
    const value = await searchOnce(dir, ports, 'stats.solutions', { ask, limit, whole: true });
    const lines = value.solutions.map(
      (one) =>
        `${formatNumber(one.times, language).padStart(5)}  ${formatInstant(one.lastAt, 'date', { timeZone: 'UTC', lang: language })}  ${one.number}  ${one.solution.text.replace(/\s+/g, ' ')}`,
    );
    return {
      value,
      text: lines.length === 0 ? (language === 'it' ? 'Nessuna soluzione.' : 'No solutions.') : lines.join('\n'),
    };
  },
};

function wrong(field: PropertyKey | undefined): SportelloError {
  return new SportelloError({ code: 'invalid_input', field: String(field ?? 'view'), reason: 'notAChoice' });
}
