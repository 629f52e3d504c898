import { formatNumber, formatPercent } from '#shared/format/number.ts';
import { callOnce } from '#main/core/localCall.ts';
import { productTexts } from '#main/core/productTexts.ts';
import { requireStore } from '../requireStore.ts';
import { type Verb, WrongUse } from '../verb.ts';

/** `stats phone`: service level, lost calls and waits of the contacts imported. */
export const statsPhone: Verb = {
  name: 'stats phone',
  summary: {
    it: 'telefonate importate: livello di servizio, perse, attese, per coda',
    en: 'phone contacts imported: service level, lost calls, waits, by queue',
  },
  options: {
    from: { value: 'YYYY-MM-DD', help: { it: 'primo giorno', en: 'first day' } },
    to: { value: 'YYYY-MM-DD', help: { it: 'ultimo giorno', en: 'last day' } },
    queue: { value: 'NAME', help: { it: 'solo questa coda', en: 'this queue only' } },
    seconds: {
      value: 'S',
      default: '20',
      help: { it: 'risposte entro quanti secondi', en: 'answered within so many seconds' },
    },
  },
  async run({ dir, ports, language, option }) {
    requireStore(dir);
    const targetSeconds = Number(option('seconds'));
    if (!Number.isInteger(targetSeconds) || targetSeconds < 0 || targetSeconds > 600)
      throw new WrongUse('--seconds: 0-600');
    const value = await callOnce(dir, ports, 'phone.figures', {
      from: option('from') ?? null,
      to: option('to') ?? null,
      queue: option('queue') ?? null,
      targetSeconds,
    });
    const product = productTexts(language);
    const share = (part: number, whole: number): string =>
      whole === 0 ? '-' : formatPercent(part / whole, language, 1);
    const line = (name: string, one: (typeof value)['total']): string =>
      [
        name.padEnd(20),
        ...(['offered', 'answered', 'lost'] as const).map((figure) =>
          `${product(`phone:figure.${figure}`) ?? figure} ${formatNumber(one[figure], language)}`.padStart(18),
        ),
        `${product('phone:figure.level') ?? ''} ${share(one.inTime, one.offered)}`.padStart(30),
        `${product('phone:figure.abandoned') ?? ''} ${share(one.lost, one.offered)}`.padStart(22),
      ].join('');
    return {
      value,
      text: [...value.byQueue.map((one) => line(one.queue === '' ? '-' : one.queue, one)), line('', value.total)].join(
        '\n',
      ),
    };
  },
};
