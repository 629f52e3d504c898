import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventRegistry } from '#shared/domain/kinds.ts';
import { createI18n } from '#shared/i18n/createI18n.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { plainText } from './parts.ts';
import { tell } from './sentence.ts';
import type { WordsContext } from './values.ts';

const names: Record<string, string> = {
  marta: 'Marta',
  anna: 'Anna',
  laser: 'Laser',
  rossi: 'Rossi Mobili srl',
  bianchi: 'Studio Bianchi',
  altra: '26-K7Q-00031',
  avviso: 'Rete ferma',
  hash: 'taratura.cfg',
};

function context(lang: Language): WordsContext {
  const i18n = createI18n(lang);
  return {
    t: i18n.t,
    exists: i18n.exists.bind(i18n),
    lang,
    timeZone: 'Europe/Rome',
    nameOf: (id) => (id === null || id === undefined ? '' : (names[id] ?? '')),
  };
}

const it_ = context('it');
const en = context('en');
/** 2026-03-02, 09:12 in Rome. */
const AT = Date.UTC(2026, 2, 2, 8, 12);
const told = (type: string, data: Record<string, unknown>, words = it_) =>
  tell({ kind: type.split('.')[0] ?? '', type, actor: 'marta', data }, words);
const sentence = (type: string, data: Record<string, unknown>, words = it_): string =>
  plainText(told(type, data, words).parts);

const known = [...createEventRegistry().types.values()]
  .filter((one) => one.kind === 'ticket' || one.kind === 'intervention')
  .map((one) => one.type);

describe('tell', () => {
  it('knows that there is something to tell', () => {
    expect(known.length).toBeGreaterThanOrEqual(25);
  });

  it.each(known)(
    'has a sentence of its own for %s in both languages, also when everything in it was erased',
    (type) => {
      for (const words of [it_, en]) {
        const said = sentence(type, {}, words);
        expect(said).toMatch(/^Marta .{4,}/);
        expect(said).not.toContain(type);
        expect(said).not.toMatch(/ticket:|\{\{|undefined|\bnull\b|story\./);
      }
      expect(sentence(type, {}, it_)).not.toBe(sentence(type, {}, en));
    },
  );

  it('tells an event of a newer version by its name instead of failing', () => {
    expect(sentence('ticket.teleported', { to: 'mars' })).toBe(
      'Marta ha fatto qualcosa che una versione più nuova di Sportello sa mostrare (ticket.teleported)',
    );
    expect(sentence('other.thing', {}, en)).toContain('other.thing');
  });

  it('never throws, whatever the data', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...known),
        fc.dictionary(
          fc.constantFrom(
            'place',
            'fields',
            'set',
            'text',
            'note',
            'until',
            'end',
            'channel',
            'source',
            'hash',
            'what',
            'mode',
            'told',
            'how',
            'problem',
            'minutes',
          ),
          fc.jsonValue(),
        ),
        (type, data) => {
          const { parts } = told(type, data);
          expect(parts.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['ticket.opened', { channel: 'phone' }, 'Marta ha aperto la chiamata, telefonata'],
    [
      'ticket.opened',
      { channel: 'walk-in', question: true },
      'Marta ha registrato una domanda, di persona allo sportello',
    ],
    ['ticket.opened', { channel: 'phone', dropped: true }, 'Marta ha aperto la chiamata: la linea è caduta'],
    ['ticket.opened', { channel: 'phone', copyOf: 'altra' }, 'Marta ha aperto la chiamata copiando 26-K7Q-00031'],
    [
      'ticket.opened',
      { channel: 'email', source: { system: 'old', ref: 'Case 12' } },
      'Marta ha aperto la chiamata, per e-mail; nel vecchio sistema Case 12',
    ],
    ['ticket.changed', { fields: { urgency: ['medium', 'high'] } }, 'Marta ha cambiato urgenza: Media → Alta'],
    ['ticket.changed', { fields: { blocked: [null, true] } }, 'Marta ha cambiato fermo: non indicato → Sì'],
    [
      'ticket.changed',
      { fields: { customer: ['rossi', 'bianchi'], site: ['x', null] } },
      'Marta ha corretto il cliente: Rossi Mobili srl → Studio Bianchi',
    ],
    ['ticket.changed', { fields: { urgency: ['medium', 'high'], blocked: [false, true] } }, 'Marta ha cambiato 2 dati'],
    ['ticket.changed', { fields: { problem: ['x'.repeat(90), 'y'.repeat(90)] } }, 'Marta ha riscritto problema'],
    [
      'ticket.changed',
      { fields: { newerField: ['a', 'b'] } },
      'Marta ha cambiato dato di una versione più nuova: a → b',
    ],
    ['ticket.taken', { place: { operator: [null, 'marta'] } }, 'Marta ha preso in carico'],
    ['ticket.taken', { place: { operator: [null, 'anna'] } }, 'Marta ha affidato la chiamata a Anna'],
    ['ticket.handedOn', { place: { group: [null, 'laser'], level: [1, 2] } }, 'Marta ha passato a Laser, livello 2'],
    [
      'ticket.handedOn',
      { place: { group: [null, 'laser'], operator: [null, 'anna'] } },
      'Marta ha passato a Anna (Laser)',
    ],
    ['ticket.handedOn', { place: { operator: ['marta', null] } }, 'Marta ha rimesso in coda'],
    ['ticket.handedOn', { place: { level: [2, 1] }, back: true }, 'Marta ha restituito a livello 1'],
    ['ticket.waited', { reason: 'parts', until: null }, 'Marta ha sospeso: Attesa ricambi'],
    ['ticket.waited', { reason: 'customer', until: AT }, 'Marta ha sospeso fino a 02/03/2026 09:12: Attesa cliente'],
    ['ticket.phoned', { direction: 'out', reached: false }, 'Marta ha telefonato, nessuna risposta'],
    [
      'ticket.phoned',
      { direction: 'in', reached: true, number: '0432 550112', minutes: 12 },
      'Marta ha ricevuto una telefonata, 0432 550112, 12 min',
    ],
    ['ticket.attached', { hash: 'hash', name: 'a.cfg' }, 'Marta ha allegato a.cfg'],
    ['ticket.detached', { hash: 'hash' }, 'Marta ha tolto l’allegato taratura.cfg'],
    ['ticket.asked', { operator: 'anna', text: '?' }, 'Marta ha chiesto a Anna'],
    ['ticket.solved', { solution: 'x', told: false }, 'Marta ha risolto, richiedente da avvisare'],
    ['ticket.told', { how: 'person' }, 'Marta ha avvisato il richiedente di persona'],
    ['ticket.closed', { end: 'visit' }, 'Marta ha chiuso la chiamata: Dopo un’uscita'],
    ['ticket.closed', { end: null }, 'Marta ha chiuso la chiamata'],
    ['ticket.tied', { notice: 'avviso' }, 'Marta ha legato la chiamata all’avviso Rete ferma'],
    ['ticket.duplicated', { of: 'altra' }, 'Marta ha segnato la chiamata come doppione di 26-K7Q-00031'],
    ['ticket.undone', { what: 'ticket.handedOn', set: {} }, 'Marta ha annullato il passaggio'],
    ['ticket.undone', { what: 'ticket.newer', set: {} }, 'Marta ha annullato l’ultima operazione'],
    [
      'intervention.planned',
      { fields: { mode: 'onsite', planStart: AT, operator: 'anna' } },
      'Marta ha pianificato un’uscita: 02/03/2026 09:12, Anna',
    ],
    [
      'intervention.recorded',
      { fields: { mode: 'remote', start: AT, end: AT + 24 * 60_000, km: 0, outcome: 'solved' } },
      'Marta ha registrato una teleassistenza, 24 min · risolto',
    ],
    [
      'intervention.recorded',
      { fields: { mode: 'onsite', start: AT, end: AT + 90 * 60_000, breakMinutes: 30, km: 38 } },
      'Marta ha registrato un’uscita, 1 h · 38 km',
    ],
    [
      'intervention.changed',
      { fields: { end: [AT, AT + 60_000] }, reason: 'sbagliata' },
      'Marta ha corretto l’intervento, fine: 02/03/2026 09:12 → 02/03/2026 09:13',
    ],
    [
      'intervention.changed',
      { fields: { parts: [[], [{ what: 'Lente', serial: null, quantity: 2 }]] }, reason: 'x' },
      'Marta ha corretto l’intervento, ricambi: nessuno → 2 × Lente',
    ],
  ])('tells %s', (type, data, wanted) => {
    expect(sentence(type, data)).toBe(wanted);
  });

  it('keeps what people wrote apart from the sentence, whatever it holds', () => {
    const said = told('ticket.noted', { text: '<b>{{who}}</b> $t(actions.take)' });
    expect(said.say).toBe('<b>{{who}}</b> $t(actions.take)');
    expect(told('ticket.handedOn', { place: { operator: [null, 'anna'] }, note: 'Provato tutto' }).say).toBe(
      'Provato tutto',
    );
    expect(told('ticket.noted', { text: null }).say).toBeNull();
  });

  it('does not repeat the title that stands over the story', () => {
    const say = (problem: string, title: string) => told('ticket.opened', { channel: 'phone', problem, title }).say;
    expect(say('Laser fermo\nDa ieri, dopo il cambio lente.', 'Laser fermo')).toBe('Da ieri, dopo il cambio lente.');
    expect(say('Laser fermo', 'Laser fermo')).toBeNull();
    expect(say('Laser fermo\nDa ieri', 'Guasto al laser')).toBe('Laser fermo\nDa ieri');
  });

  it('marks who did it and to whom', () => {
    expect(told('ticket.handedOn', { place: { group: [null, 'laser'] } }).parts).toEqual([
      { text: 'Marta', strong: true },
      { text: ' ha passato a ', strong: false },
      { text: 'Laser', strong: true },
    ]);
  });

  it('lists several changes with their values before and after', () => {
    expect(
      told('ticket.changed', {
        fields: {
          urgency: ['medium', 'high'],
          system: [null, { os: 'Windows 11', memory: null, version: null, line: null }],
        },
      }).changes,
    ).toEqual([
      { field: 'urgency', name: 'urgenza', before: 'Media', after: 'Alta' },
      { field: 'system', name: 'dati del sistema', before: 'non indicato', after: 'sistema operativo Windows 11' },
    ]);
  });
});
