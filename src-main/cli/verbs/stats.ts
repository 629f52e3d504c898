import { formatNumber } from '#shared/format/number.ts';
import { callOnce } from '#main/core/localCall.ts';
import { requireStore } from '../requireStore.ts';
import { productTexts } from '../texts.ts';
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
