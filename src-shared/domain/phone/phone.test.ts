import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCsvReader } from '../import/csvRecords.ts';
import type { PhoneContact, ReadPhone } from './contact.ts';
import { phoneFigures } from './figures.ts';
import { readPhoneMap } from './genericCsv.ts';
import { matchCalls } from './match.ts';
import { type PhoneFormat, readerOf } from './readers.ts';

const ROME = 'Europe/Rome';

function read(text: string, format: PhoneFormat, map: unknown = null): ReadPhone {
  const { reader, delimiter } = readerOf(format, ROME, map === null ? null : readPhoneMap(map));
  const csv = createCsvReader(delimiter, (record) => reader.take(record));
  csv.push(text);
  csv.end();
  return reader.end();
}

const LOG = `1772438400|a1|NONE|NONE|QUEUESTART|
1772438400|c1|assistenza|NONE|ENTERQUEUE||0432550112|1
1772438412|c1|assistenza|SIP/marta|CONNECT|12|x|3
1772438592|c1|assistenza|SIP/marta|COMPLETECALLER|12|180|1
1772438600|c2|assistenza|NONE|ENTERQUEUE||3339988776|1
1772438660|c2|assistenza|NONE|ABANDON|1|1|60
1772438700|c3|vendite|NONE|ENTERQUEUE|||2
1772438730|c3|vendite|NONE|EXITWITHTIMEOUT|1|2|30
`;

describe('queue_log', () => {
  it('gives a contact for each call in a queue, with its wait, talk and place', () => {
    const { contacts, refusedCount, passedOver } = read(LOG, 'queue-log');
    expect(contacts).toEqual([
      {
        at: 1_772_438_400_000,
        queue: 'assistenza',
        number: '0432550112',
        outcome: 'answered',
        waitSeconds: 12,
        talkSeconds: 180,
        position: 1,
      },
      {
        at: 1_772_438_600_000,
        queue: 'assistenza',
        number: '3339988776',
        outcome: 'lost',
        waitSeconds: 60,
        talkSeconds: null,
        position: 1,
      },
      {
        at: 1_772_438_700_000,
        queue: 'vendite',
        number: null,
        outcome: 'lost',
        waitSeconds: 30,
        talkSeconds: null,
        position: 2,
      },
    ]);
    expect([refusedCount, passedOver]).toEqual([0, 1]);
  });

  it('counts and lists what is cut, bad or impossible, and takes the rest', () => {
    const bad = `${LOG}1772438800|c4|assistenza|NONE|ENTERQUEUE||1|1
quando|c5|assistenza|NONE|ENTERQUEUE||1|1
1772438900|c6|assi
1772438910|c7|assistenza|NONE|ENTERQUEUE||1|1
1772438920|c7|assistenza|NONE|ABANDON|1|1|-5
1772438930|c7|assistenza|NONE|ABANDON|1|1|molto`;
    const found = read(bad, 'queue-log');
    expect(found.contacts).toHaveLength(3);
    expect(found.refused).toEqual([
      { line: 9, reason: 'neverEnded' },
      { line: 10, reason: 'noTime' },
      { line: 11, reason: 'tooFewColumns' },
      { line: 12, reason: 'neverEnded' },
      { line: 13, reason: 'negative' },
      { line: 14, reason: 'notASpan' },
    ]);
  });

  it('takes the good nine tenths of a file of which a tenth is broken, and says which', () => {
    const lines = LOG.split('\n').slice(1, 4);
    const many = Array.from({ length: 30 }, (_, n) =>
      lines.map((one) => one.replace('|c1|', `|c${String(n)}x|`)),
    ).flat();
    const broken = many.map((one, n) => (n % 10 === 9 ? one.slice(0, 15) : one));
    const found = read(broken.join('\r\n'), 'queue-log');
    const lost = new Set(broken.flatMap((one, n) => (one.length === 15 ? [Math.floor(n / 3)] : [])));
    expect(found.contacts).toHaveLength(
      30 - lost.size + broken.filter((one, n) => one.length === 15 && n % 3 === 1).length,
    );
    expect(found.refusedCount).toBeGreaterThanOrEqual(9);
  });
});

it('CDR: times in the zone of the system, the wait before the talk, what was lost', () => {
  const row = (over: Partial<Record<number, string>>): string =>
    [
      '',
      '0432550112',
      '100',
      'in',
      '"Rossi" <0432550112>',
      'SIP/a',
      'SIP/b',
      'Queue',
      'assistenza,t',
      '2026-03-02 09:00:00',
      '2026-03-02 09:00:15',
      '2026-03-02 09:03:15',
      '195',
      '180',
      'ANSWERED',
      'DOCUMENTATION',
      '1.0',
      '',
    ]
      .map((text, n) => `"${(over[n] ?? text).replaceAll('"', '""')}"`)
      .join(',');
  const found = read(
    [
      row({}),
      row({ 14: 'NO ANSWER', 13: '0', 12: '40' }),
      row({ 7: 'VoiceMail' }),
      row({ 13: '300' }),
      row({ 14: 'MAH' }),
      row({ 9: '32/13/2026' }),
      '"","x"',
    ].join('\n'),
    'cdr',
  );
  expect(found.contacts).toEqual([
    {
      at: Date.parse('2026-03-02T08:00:00Z'),
      queue: 'assistenza',
      number: '0432550112',
      outcome: 'answered',
      waitSeconds: 15,
      talkSeconds: 180,
      position: null,
    },
    expect.objectContaining({ outcome: 'lost', waitSeconds: 40, talkSeconds: null }),
    expect.objectContaining({ outcome: 'voicemail', queue: '100' }),
  ]);
  expect(found.refused.map((one) => one.reason)).toEqual(['negative', 'unknownOutcome', 'noTime', 'tooFewColumns']);
});

it('CEL: channels with one linkedid are one contact, answered where they meet in a bridge', () => {
  const row = (event: string, at: number, linked: string, over: Partial<Record<number, string>> = {}): string => {
    const fields = [
      event,
      String(at),
      '',
      '0432550112',
      '',
      '',
      '',
      '100',
      'in',
      'SIP/a',
      '',
      '',
      '',
      '3',
      `${linked}.1`,
      linked,
      '',
      '',
      '',
      '',
    ];
    return fields.map((text, n) => `"${over[n] ?? text}"`).join(',');
  };
  const found = read(
    [
      row('CHAN_START', 1_772_438_400, 'L1'),
      row('APP_START', 1_772_438_401, 'L1', { 10: 'Queue', 11: 'assistenza,t' }),
      row('CHAN_START', 1_772_438_402, 'L1'),
      row('BRIDGE_ENTER', 1_772_438_420, 'L1'),
      row('HANGUP', 1_772_438_480, 'L1'),
      row('CHAN_START', 1_772_438_500, 'L2'),
      row('HANGUP', 1_772_438_525, 'L2'),
      row('CHAN_START', 1_772_438_600, 'L3'),
    ].join('\n'),
    'cel',
  );
  expect(found.contacts).toMatchObject([
    { queue: 'assistenza', outcome: 'answered', waitSeconds: 20, talkSeconds: 60 },
    { queue: '100', outcome: 'lost', waitSeconds: 25, talkSeconds: null },
  ]);
  expect(found.refused).toEqual([{ line: 8, reason: 'neverEnded' }]);
});

describe('any CSV', () => {
  const map = {
    name: 'Voip',
    delimiter: ';',
    encoding: 'utf-8',
    time: 'Quando',
    format: 'DD/MM/YYYY HH:mm:ss',
    number: 'Numero',
    wait: 'Attesa',
    talk: 'Durata',
    outcome: 'Esito',
    outcomes: { Risposta: 'answered', Persa: 'lost' },
  };

  it('reads the columns that the map names, in the zone of the company, and refuses what it does not know', () => {
    const found = read(
      'Quando;Numero;Attesa;Durata;Esito\n02/03/2026 09:00:00;0432 55;12;60;Risposta\n02/03/2026 09:10:00;;7;;Persa\n02/03/2026 09:20:00;;7;;Boh\n2026-03-02;;7;;Persa\n03/03/2026 10:00:00;1',
      'csv',
      map,
    );
    expect(found.contacts).toMatchObject([
      {
        at: Date.parse('2026-03-02T08:00:00Z'),
        number: '0432 55',
        outcome: 'answered',
        waitSeconds: 12,
        talkSeconds: 60,
      },
      { number: null, outcome: 'lost', waitSeconds: 7, talkSeconds: null },
    ]);
    expect(found.refused).toEqual([
      { line: 4, reason: 'unknownOutcome' },
      { line: 5, reason: 'noTime' },
      { line: 6, reason: 'tooFewColumns' },
    ]);
  });

  it('counts mail and messages where every line is one', () => {
    const mail = { name: 'Posta', delimiter: ',', encoding: 'utf-8', time: 'date', format: 'ISO', otherwise: 'mail' };
    expect(read('date\n2026-03-02T10:00:00Z\n2026-03-02T11:00:00Z', 'csv', mail).contacts).toHaveLength(2);
  });

  it('names what is wrong with a map', () => {
    expect(() => readPhoneMap({ ...map, time: '' })).toThrow(
      expect.objectContaining({ code: 'invalid_input', field: 'time' }),
    );
    expect(() => readPhoneMap({ ...map, format: 'boh' })).toThrow(
      expect.objectContaining({ reason: 'unknownDateFormat' }),
    );
    expect(() => readPhoneMap({ ...map, altro: 1 })).toThrow(expect.objectContaining({ code: 'invalid_input' }));
    expect(() => readerOf('csv', ROME, null)).toThrow(expect.objectContaining({ field: 'map', reason: 'required' }));
  });
});

const contact = (at: number, outcome: PhoneContact[2], wait: number, talk: number | null = null): PhoneContact => [
  at,
  '',
  outcome,
  wait,
  talk,
  null,
  null,
];

describe('figures', () => {
  it('service level and abandonment over all that came, mail apart', () => {
    const found = phoneFigures(
      [
        contact(0, 'answered', 10, 100),
        contact(60_000, 'answered', 30, 50),
        contact(120_000, 'lost', 3),
        contact(180_000, 'voicemail', 40, 20),
        contact(240_000, 'mail', 0),
      ],
      20,
    );
    expect(found).toMatchObject({ offered: 4, answered: 2, lost: 1, voicemail: 1, mail: 1, inTime: 1 });
    expect(found).toMatchObject({ waitSeconds: 40, longestSeconds: 30, lostSeconds: 3, talkSeconds: 150 });
    expect(phoneFigures([], 20).offered).toBe(0);
  });

  it('most waiting at once: as many as waits overlap, never more than there are contacts', () => {
    const any = fc.array(fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 120 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(any, (waits) => {
        const list = waits.map(([at, wait]) => contact(at * 1000, 'answered', wait));
        let most = 0;
        for (let second = 0; second <= 720; second += 1)
          most = Math.max(most, waits.filter(([at, wait]) => at <= second && second < at + wait).length);
        expect(phoneFigures(list, 20).mostWaiting).toBe(most);
      }),
    );
    const told: PhoneContact = [0, '', 'answered', 5, 10, 7, null];
    expect(phoneFigures([told], 20).mostWaiting).toBe(7);
  });
});

it('finds the call a contact led to by number and time, each call once', () => {
  const minute = 60_000;
  const calls = [
    { id: 'a', openedAt: 10 * minute, numbers: ['+39 0432 550112'] },
    { id: 'b', openedAt: 12 * minute, numbers: ['0432-550112', '12'] },
    { id: 'c', openedAt: 100 * minute, numbers: ['333 9988776'] },
  ];
  const of = (at: number, number: string | null, talkSeconds = 0) => ({ at: at * minute, number, talkSeconds });
  expect(matchCalls([of(9, '0432550112'), of(11, '0432550112'), of(12, '0432550112')], calls)).toEqual([
    'a',
    'b',
    null,
  ]);
  expect(matchCalls([of(60, '3339988776'), of(60, '3339988776', 900), of(106, '3339988776')], calls)).toEqual([
    null,
    'c',
    null,
  ]);
  expect(matchCalls([of(12, '12'), of(12, null), of(12, '')], calls)).toEqual([null, null, null]);
});

const DATA = resolve(import.meta.dirname, '../../../../shared/data/phone');
it.skipIf(!existsSync(DATA))(
  'reads the call records of a real exchange, the broken one line by line (the shared data must be there)',
  () => {
    const of = (name: string, format: PhoneFormat): ReadPhone =>
      read(readFileSync(resolve(DATA, name), 'utf8'), format);
    expect(of('cdr_master.csv', 'cdr')).toMatchObject({
      contacts: [{ talkSeconds: 7 }, { talkSeconds: 7 }],
      refusedCount: 0,
    });
    expect(of('cdr_good.csv', 'cdr').contacts.map((one) => one.outcome)).toContain('lost');
    const buggy = of('cdr_buggy.csv', 'cdr');
    expect(buggy.contacts.length + buggy.refusedCount).toBeGreaterThan(0);
    expect(of('cel_master1.csv', 'cel').contacts.length).toBeGreaterThan(0);
  },
);
