import { z } from 'zod';
import { daysOfMonth } from '#shared/domain/bill/month.ts';
import { formatNumber } from '#shared/format/number.ts';
import { callOnce } from '#main/core/localCall.ts';
import { requireStore } from '../requireStore.ts';
import { type Verb, type VerbCall, WrongUse } from '../verb.ts';
import { euros, PERIOD, periodOf, problemLine } from './billTexts.ts';

/** Issues the bills of a month. What has problems is left out and named on stderr; the others are issued all the same. */
export const billConfirmVerb: Verb = {
  name: 'bill confirm',
  summary: {
    it: 'emette le fatture di un mese, numerate senza salti',
    en: 'issues the bills of a month, numbered without gaps',
  },
  options: {
    period: PERIOD,
    date: {
      value: 'YYYY-MM-DD',
      help: {
        it: 'data delle fatture, altrimenti l’ultimo giorno del mese o quello dell’ultima fattura',
        en: 'date of the bills, else the last day of the month or that of the last bill',
      },
    },
    close: {
      help: {
        it: 'chiude il mese: ciò che arriva dopo va nella prossima fatturazione',
        en: 'closes the month: what comes later goes to the next run',
      },
    },
  },
  async run(call) {
    const { dir, ports, language, io } = call;
    const month = periodOf(call);
    requireStore(dir);
    const date = await dateOf(call, month);
    const value = await callOnce(dir, ports, 'bill.confirm', { month, date, close: call.flag('close') });
    for (const draft of value.left)
      io.note(`${language === 'it' ? 'non emessa' : 'not issued'}: ${problemLine(draft, language)}`);
    const lines = value.bills.map(
      (one) => `${one.number.padEnd(12)} ${euros(one.totalCents, language).padStart(14)}  ${one.customerName}`,
    );
    const [bills, settled, left] = [value.bills.length, value.settled, value.left.length].map((n) =>
      formatNumber(n, language),
    );
    const closed = value.closed ? (language === 'it' ? ' Mese chiuso.' : ' Month closed.') : '';
    const end =
      language === 'it'
        ? `${bills} fatture emesse, ${settled} interventi chiusi senza fattura, ${left} bozze con problemi.${closed}`
        : `${bills} bills issued, ${settled} interventions settled without a bill, ${left} drafts with problems.${closed}`;
    return { value, text: [...lines, end].join('\n') };
  },
};

/** The day typed, else the month's last, or that of the year's newest bill where it came later. */
async function dateOf(call: VerbCall, month: string): Promise<string> {
  const given = call.option('date');
  if (given !== undefined) {
    if (!z.iso.date().safeParse(given).success)
      throw new WrongUse(call.language === 'it' ? '--date: AAAA-MM-GG' : '--date: YYYY-MM-DD');
    return given;
  }
  const { last } = daysOfMonth(month);
  const year = Number(month.slice(0, 4));
  const { rows } = await callOnce(call.dir, call.ports, 'bills.list', { year, limit: 1 });
  const newest = rows[0]?.date ?? last;
  return newest > last ? newest : last;
}
