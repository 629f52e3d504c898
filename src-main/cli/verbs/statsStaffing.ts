import { dayTotals, planDays, staffingGoal } from '#shared/domain/staffing/plan.ts';
import { formatNumber, formatPercent } from '#shared/format/number.ts';
import { SportelloError } from '#shared/result.ts';
import { dayAt, daysOf, weekdayOf } from '#shared/time/day.ts';
import { callOnce } from '#main/core/localCall.ts';
import { requireStore } from '../requireStore.ts';
import type { Verb } from '../verb.ts';

const GOALS = {
  level: 'serviceLevel',
  seconds: 'targetSeconds',
  occupancy: 'maxOccupancy',
  handle: 'handleSeconds',
  shrinkage: 'shrinkage',
  growth: 'growth',
  operators: 'operators',
} as const;

/** `stats staffing`: operators needed each half hour of a week. */
export const statsStaffing: Verb = {
  name: 'stats staffing',
  summary: {
    it: 'operatori necessari ogni mezz’ora di una settimana (previsione ed Erlang C)',
    en: 'operators needed each half hour of a week (forecast and Erlang C)',
  },
  options: {
    week: {
      value: 'YYYY-MM-DD',
      help: { it: 'un giorno della settimana (la prossima)', en: 'a day of it (next week)' },
    },
    source: {
      value: 'calls|phone',
      default: 'calls',
      help: { it: 'chiamate registrate, o telefonate importate', en: 'calls logged, or phone calls imported' },
    },
    channels: { value: 'C[,C]', default: 'phone', help: { it: 'canali contati', en: 'channels counted' } },
    level: { value: '%', default: '80', help: { it: 'chiamate risposte in tempo', en: 'calls answered in time' } },
    seconds: { value: 'S', default: '20', help: { it: 'entro quanti secondi', en: 'within so many seconds' } },
    occupancy: { value: '%', default: '85', help: { it: 'occupazione massima', en: 'highest occupancy' } },
    handle: { value: 'S', default: '300', help: { it: 'durata media, secondi', en: 'mean time of a call, seconds' } },
    shrinkage: { value: '%', default: '30', help: { it: 'pause e assenze', en: 'breaks and absence' } },
    growth: { value: '%', default: '0', help: { it: 'chiamate in più', en: 'more calls' } },
    operators: { value: 'N', help: { it: 'e se fossero N', en: 'what if there were N' } },
  },
  async run({ dir, ports, language, option }) {
    requireStore(dir);
    const numbers = Object.entries(GOALS).flatMap(([name, field]) => {
      const text = option(name);
      return text === undefined ? [] : [[field, Number(text)] as const];
    });
    const read = staffingGoal.safeParse({
      source: option('source'),
      channels: (option('channels') ?? '').split(','),
      ...Object.fromEntries(numbers),
    });
    if (!read.success) {
      const field = read.error.issues[0]?.path[0];
      const name = Object.entries(GOALS).find(([, one]) => one === field)?.[0] ?? field;
      throw new SportelloError({ code: 'invalid_input', field: String(name), reason: 'notAChoice' });
    }
    const history = await callOnce(dir, ports, 'staffing.history', {
      source: read.data.source,
      channels: read.data.channels,
    });
    const asked = option('week') ?? dayAt(daysOf(history.today) + 7);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(asked) || dayAt(daysOf(asked)) !== asked)
      throw new SportelloError({ code: 'invalid_input', field: 'week', reason: 'notAChoice' });
    const monday = daysOf(asked) - weekdayOf(asked) + 1;
    const holidays = new Set(history.holidays);
    const days = planDays(
      history.days,
      Array.from({ length: 7 }, (_, n) => dayAt(monday + n)),
      (day) => holidays.has(day),
      read.data,
    );
    const { error, naiveError } = history.backTest;
    const value = { goal: read.data, calls: history.calls, backTest: history.backTest, days };
    const lines = days.map(({ day, slots }) => {
      if (slots === null) return `${day}  -`;
      const totals = dayTotals(slots);
      const most = Math.max(...slots.map((one) => one.needed ?? 0));
      return [
        day,
        `${formatNumber(totals.expected, language, 1)} ${language === 'it' ? 'chiamate' : 'calls'}`.padStart(18),
        `max ${formatNumber(most, language)}`.padStart(9),
        `${totals.neededHours === null ? '-' : formatNumber(totals.neededHours, language, 1)} h`.padStart(10),
        (totals.serviceLevel === null ? '-' : formatPercent(totals.serviceLevel, language)).padStart(8),
        totals.overloaded === 0
          ? ''
          : `  ${formatNumber(totals.overloaded, language)} ${language === 'it' ? 'mezz’ore in sovraccarico' : 'half hours overloaded'}`,
      ].join('');
    });
    if (error !== null && naiveError !== null)
      lines.push(
        `${language === 'it' ? 'errore sulle ultime due settimane' : 'error on the last two weeks'} ${formatPercent(error, language, 1)} (${formatPercent(naiveError, language, 1)})`,
      );
    return { value, text: lines.join('\n') };
  },
};
