import { formatMinutes } from '#shared/format/minutes.ts';
import { formatMoney } from '#shared/format/money.ts';
import { formatNumber } from '#shared/format/number.ts';
import { callOnce } from '#main/core/localCall.ts';
import { requireStore } from '../requireStore.ts';
import { productTexts } from '#main/core/productTexts.ts';
import type { Verb } from '../verb.ts';

export const statsOverview: Verb = {
  name: 'stats overview',
  summary: {
    it: 'chiamate aperte per anno, clienti, chiamate per stato',
    en: 'calls opened by year, customers, calls by status',
  },
  async run({ dir, ports, language }) {
    requireStore(dir);
    const value = await callOnce(dir, ports, 'stats.overview', {});
    const product = productTexts(language);
    const n = (count: number): string => formatNumber(count, language).padStart(10);
    const lines = [
      `${language === 'it' ? 'Chiamate' : 'Tickets'}  ${n(value.tickets)}`,
      `${language === 'it' ? 'Clienti ' : 'Customers'} ${n(value.customers)}`,
      ...value.openedByYear.map((one) => `${one.year}      ${n(one.opened)}`),
      ...Object.entries(value.byStatus).map(
        ([status, count]) => `${n(count)}  ${product(`ticket:status.${status}`) ?? status}`,
      ),
    ];
    return { value, text: lines.join('\n') };
  },
};

const BY = ['customer', 'month', 'technician', 'contract'] as const;

export const statsBilling: Verb = {
  name: 'stats billing',
  summary: {
    it: 'interventi con ore, km, spese e importi per cliente, mese, tecnico o contratto',
    en: 'interventions with hours, km, expenses and amounts by customer, month, technician or contract',
  },
  options: {
    by: {
      value: 'customer|month|technician|contract',
      default: 'customer',
      help: { it: 'raggruppa per', en: 'grouped by' },
    },
    from: { value: 'YYYY-MM-DD', default: '1970-01-01', help: { it: 'primo giorno', en: 'first day' } },
    to: { value: 'YYYY-MM-DD', default: '2999-12-31', help: { it: 'ultimo giorno', en: 'last day' } },
    customer: { value: 'ID', help: { it: 'solo questo cliente', en: 'this customer only' } },
  },
  async run({ dir, ports, language, option }) {
    requireStore(dir);
    const customer = option('customer');
    const value = await callOnce(dir, ports, 'stats.billing', {
      from: option('from') ?? '',
      to: option('to') ?? '',
      by: BY.find((one) => one === option('by')) ?? 'customer',
      ...(customer === undefined ? {} : { customer }),
    });
    const width = Math.max(10, ...value.groups.map((one) => one.name.length));
    const lines = value.groups.map((one) =>
      [
        one.name.padEnd(width),
        formatNumber(one.interventions, language).padStart(7),
        formatMinutes(one.workMinutes).padStart(9),
        `${formatNumber(one.km, language)} km`.padStart(10),
        formatMoney(one.netCents, language).padStart(14),
        formatMoney(one.billedCents, language).padStart(14),
      ].join(' '),
    );
    return {
      value,
      text: lines.length === 0 ? (language === 'it' ? 'Nessun intervento.' : 'No interventions.') : lines.join('\n'),
    };
  },
};
