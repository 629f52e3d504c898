import { formatNumber } from '#shared/format/number.ts';
import { salvageStore } from '#main/core/upkeep.ts';
import type { Verb } from '../verb.ts';

export const salvageVerb: Verb = {
  name: 'salvage',
  summary: {
    it: 'recupera da un archivio danneggiato, e dalle sue copie, tutto quello che si legge',
    en: 'recovers all that can be read of a damaged store and of its backups',
  },
  async run({ dir, ports, language }) {
    const value = salvageStore(dir, ports);
    const n = (count: number): string => formatNumber(count, language);
    const aside = value.setAside ?? '';
    const text =
      language === 'it'
        ? `Recuperate ${n(value.tickets)} chiamate e ${n(value.streams)} storie; eventi perduti: ${n(value.lost.length)}. I file danneggiati sono in ${aside}.`
        : `Recovered ${n(value.tickets)} tickets and ${n(value.streams)} streams; events lost: ${n(value.lost.length)}. The damaged files are in ${aside}.`;
    return { value, text };
  },
};
