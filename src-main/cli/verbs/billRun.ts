import { formatNumber } from '#shared/format/number.ts';
import { callOnce } from '#main/core/localCall.ts';
import { requireStore } from '../requireStore.ts';
import type { Verb } from '../verb.ts';
import { euros, PERIOD, periodOf, problemLine } from './billTexts.ts';

/** The draft bills of a month: nothing is issued. */
export const billRunVerb: Verb = {
  name: 'bill run',
  summary: {
    it: 'prefatturazione di un mese: le bozze, senza emettere nulla',
    en: 'draft bills of a month: nothing is issued',
  },
  options: {
    period: PERIOD,
    customer: { value: 'ID', help: { it: 'solo questo cliente', en: 'this customer only' } },
  },
  async run(call) {
    const { dir, ports, language } = call;
    const month = periodOf(call);
    requireStore(dir);
    const customer = call.option('customer');
    const value = await callOnce(dir, ports, 'billing.drafts', {
      month,
      ...(customer === undefined ? {} : { customer }),
    });
    const { drafts } = value;
    const width = Math.max(10, ...drafts.map((one) => one.customerName.length));
    const lines = drafts.map((one) => {
      const sum = one.covered ? (language === 'it' ? 'coperto' : 'covered') : euros(one.totalCents, language);
      const mark = one.problems.length > 0 ? '  !' : '';
      return `${one.customerName.padEnd(width)}  ${formatNumber(one.interventions, language).padStart(5)}  ${sum.padStart(14)}${mark}`;
    });
    const problems = drafts.filter((one) => one.problems.length > 0).map((one) => `! ${problemLine(one, language)}`);
    const end = value.closed
      ? language === 'it'
        ? `Il mese ${month} è chiuso: ${formatNumber(value.issued, language)} fatture emesse.`
        : `The month ${month} is closed: ${formatNumber(value.issued, language)} bills issued.`
      : language === 'it'
        ? `${formatNumber(drafts.length, language)} bozze, ${formatNumber(problems.length, language)} con problemi; sospesi ${value.disputed}, esclusi ${value.excluded}, già emesse ${value.issued}.`
        : `${formatNumber(drafts.length, language)} drafts, ${formatNumber(problems.length, language)} with problems; disputed ${value.disputed}, excluded ${value.excluded}, issued already ${value.issued}.`;
    return { value, text: [...lines, ...problems, end].join('\n') };
  },
};
