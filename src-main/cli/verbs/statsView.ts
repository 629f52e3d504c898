import { askedOn } from '#shared/domain/statistics/savedView.ts';
import { localDay } from '#shared/format/date.ts';
import { callOnce } from '#main/core/localCall.ts';
import { requireStore } from '../requireStore.ts';
import { type Verb, WrongUse } from '../verb.ts';
import { callsText } from './statsCalls.ts';

/** `stats view`: a saved view by its name. */
export const statsView: Verb = {
  name: 'stats view',
  summary: { it: 'una vista condivisa, per nome', en: 'a shared view, by its name' },
  args: ['NAME'],
  async run({ dir, ports, language, args }) {
    requireStore(dir);
    const name = (args[0] ?? '').trim();
    const { views } = await callOnce(dir, ports, 'views.list', {});
    const same = (one: string): boolean => one.localeCompare(name, language, { sensitivity: 'base' }) === 0;
    const found = views.filter((one) => one.id === name || same(one.name));
    const [saved] = found;
    if (saved === undefined || found.length > 1) {
      const list = (found.length > 1 ? found.map((one) => one.id) : views.map((one) => one.name)).join(', ');
      throw new WrongUse(
        found.length > 1
          ? language === 'it'
            ? `più viste si chiamano così: ${list}`
            : `several views have this name: ${list}`
          : language === 'it'
            ? `nessuna vista condivisa si chiama così: ${list}`
            : `no shared view has this name: ${list}`,
      );
    }
    const { company } = await callOnce(dir, ports, 'session.state', {});
    const view = askedOn(saved, localDay(ports.now(), company?.zone ?? 'UTC'));
    const value = await callOnce(dir, ports, 'stats.calls', { view });
    return { value: { name: saved.name, view, ...value }, text: callsText(value, view.measures, language) };
  },
};
