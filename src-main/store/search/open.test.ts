import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { SearchKind } from '#shared/api/search.ts';
import { record } from '#shared/domain/intervention/decide.ts';
import { mergeCustomer, unmergeCustomer } from '#shared/domain/people/merge.ts';
import { changeRecord } from '#shared/domain/record/decide.ts';
import { newId } from '#shared/events/ids.ts';
import { RECORDS } from '#shared/domain/kinds.ts';
import { erasePerson } from '#main/store/erase/erase.ts';
import { inTransaction } from '#main/store/log/transaction.ts';
import type { Store } from '#main/store/store.ts';
import { add, open, work } from '../../../tests/support/calls.ts';
import { act, freshMemory, freshStore, tempFolder } from '../../../tests/support/stores.ts';
import { openSearch } from './open.ts';
import { searchFile } from './schema.ts';
import type { Search } from './search.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0).reverse()) close();
});

function begin(): { store: Store; search: Search } {
  const { store, close } = freshMemory();
  closing.push(close);
  const search = openSearch(':memory:', store, store.ports);
  closing.push(search.close);
  return { store, search };
}

function ids(search: Search, text: string, kind: SearchKind = 'ticket'): string[] {
  const { groups } = search.search({ text, limit: 10 });
  return groups.find((group) => group.kind === kind)?.hits.map((hit) => hit.id) ?? [];
}

describe('calls', () => {
  test('are found by words of the problem, a note, an answer, a phone call and the solution', () => {
    const { store, search } = begin();
    const { id } = open(store, { problem: 'La fresatrice salta i passi' });
    open(store, { problem: 'Altro guasto' });
    work(store, 'note', { id, text: 'Controllato il pantografo' });
    work(store, 'answer', { id, text: 'Le mandiamo un tecnico in mattinata' });
    work(store, 'phone', {
      id,
      direction: 'out',
      reached: true,
      text: 'Parlato con il capofficina',
      number: '0432 99 88 77',
    });
    work(store, 'solve', { id, solution: 'Sostituita la cinghia dentata', told: true });
    for (const word of ['fresatrice', 'pantografo', 'mattinata', 'capofficina', 'cinghia dentata', '043299'])
      expect(ids(search, word), word).toEqual([id]);
  });

  test('are found by what the report of the work says, and by the serial of a part', () => {
    const { store, search } = begin();
    const operator = add(store, 'operator', {
      name: 'Anna Bruni',
      login: 'anna',
      email: null,
      roles: ['technician'],
      groups: [],
      language: null,
    });
    const { id } = open(store, { problem: 'Macchina ferma' });
    open(store, { problem: 'Altro guasto' });
    act(store, (ctx) => {
      const fields = {
        start: ctx.now - 60_000,
        end: ctx.now,
        fault: 'Pantografo bloccato',
        diagnosis: 'Encoder rotto',
        workDone: 'Tarato il riduttore',
        remarks: 'Chiede un preventivo',
        notes: 'Parcheggio sul retro',
        parts: [{ what: 'Cuscinetto', serial: 'QX-77120', quantity: 1 }],
      };
      return record({ ticket: id, mode: 'onsite', operator, fields }, ctx);
    });
    for (const word of ['pantografo', 'encoder', 'riduttore', 'preventivo', 'parcheggio', 'cuscinetto', 'qx77120'])
      expect(ids(search, word), word).toEqual([id]);
  });

  test('are not found by words of a report that went with an erased person', () => {
    const { store, search } = begin();
    const contact = add(store, 'contact', { name: 'Anna Bianchi', phones: [], emails: [] });
    const operator = add(store, 'operator', { name: 'Marta Neri', login: 'marta', roles: ['technician'], groups: [] });
    const { id } = open(store, { requester: contact });
    act(store, (ctx) => {
      const fields = { start: ctx.now - 60_000, end: ctx.now, remarks: 'Anna chiede il pantografo' };
      return record({ ticket: id, mode: 'onsite', operator, fields }, ctx);
    });
    expect(ids(search, 'pantografo')).toEqual([id]);
    const commandId = newId(store.ports.now(), store.ports.randomBytes);
    erasePerson(store, { commandId, actor: operator, roles: ['admin'] }, { person: contact, texts: true });
    expect(ids(search, 'pantografo')).toEqual([]);
  });

  test('are found by another form of a word, without accents, in capitals, and as it is typed', () => {
    const { store, search } = begin();
    const { id } = open(store, { problem: 'Stampante guasta, perché il toner è finito' });
    for (const text of ['stampanti', 'PERCHE', 'perché', 'stamp', 'toner fini', 'finiti toner'])
      expect(ids(search, text), text).toEqual([id]);
    expect(ids(search, 'stampante idraulica')).not.toEqual([]);
    expect(ids(search, 'idraulica')).toEqual([]);
  });

  test('are found by number in every way it is said, and by a part of it', () => {
    const { store, search } = begin();
    const { id, number } = open(store);
    open(store);
    const [year, code, n] = number.split('-') as [string, string, string];
    for (const text of [
      number,
      number.toLowerCase(),
      `${year}${code}${Number(n)}`,
      `${code}-${Number(n)}`,
      `#${number}`,
    ])
      expect(ids(search, text)[0], text).toBe(id);
    expect(ids(search, `${year}-${code}`)).toHaveLength(2);
    expect(ids(search, `${code}-0000`)).toHaveLength(2);
  });

  test('are found by the number an old system gave them', () => {
    const { store, search } = begin();
    const id = act(store, (ctx) => {
      const stream = ctx.newId();
      const data = {
        number: ctx.nextCallNumber(ctx.now),
        channel: 'phone',
        title: 'Vecchia',
        problem: 'Vecchia',
        source: { system: 'altro', ref: 'Case 4711/B' },
      };
      return { events: [{ kind: 'ticket', stream, type: 'ticket.opened', data }], result: stream };
    });
    for (const text of ['Case 4711/B', 'case4711b', '4711']) expect(ids(search, text), text).toEqual([id]);
  });

  test('are found by the phone of who called, in any spacing, and through the person who has the number', () => {
    const { store, search } = begin();
    const customer = add(store, 'customer', { name: 'Officine Bora', phones: ['+39 0432 55 01 12'] });
    const contact = add(store, 'contact', { name: 'Anna Conti', customer, phones: ['347 123 4567'] });
    const said = open(store, { requesterName: 'Luca', requesterPhone: '0481/990-011' });
    const known = open(store, { requester: contact, customer });
    for (const text of ['0481990011', '+39 0481 99 00 11', '0481 990'])
      expect(ids(search, text), text).toEqual([said.id]);
    expect(ids(search, '3471234567')).toEqual([known.id]);
    expect(ids(search, '0432 550112')).toEqual([known.id]);
    expect(ids(search, '347 1234567', 'contact')).toEqual([contact]);
  });

  test('are found by customer, requester, machine and its serial together with words', () => {
    const { store, search } = begin();
    const customer = add(store, 'customer', { name: 'Rossi Mobili srl' });
    const asset = add(store, 'asset', { name: 'Laser 3', customer, serial: 'SN-44 71/X' });
    const { id } = open(store, { customer, asset, problem: 'Taglio storto' });
    open(store, { problem: 'Taglio storto' });
    for (const text of ['rossi taglio', 'mobili storto', 'sn4471x', 'SN-44 71', 'laser storto'])
      expect(ids(search, text)[0], text).toBe(id);
  });

  test('that were saved, changed or undone a moment ago are found as they are now', () => {
    const { store, search } = begin();
    const { id } = open(store, { problem: 'Monitor acceso male' });
    expect(ids(search, 'monitor')).toEqual([id]);
    work(store, 'change', { id, fields: { title: 'Tastiera rotta', problem: 'Tastiera rotta' }, reason: null });
    expect(ids(search, 'monitor')).toEqual([]);
    expect(ids(search, 'tastiera')).toEqual([id]);
  });

  test('show where the words stand', () => {
    const { store, search } = begin();
    open(store, {
      title: 'Guasto',
      problem: `${'Testo di prima. '.repeat(40)}La stampante di reparto non va.${' Testo di dopo.'.repeat(40)}`,
    });
    const hit = search.search({ text: 'stampanti reparto', limit: 5 }).groups[0]?.hits[0];
    const { text = '', marks = [] } = hit?.snippet ?? {};
    expect(text.length).toBeLessThan(170);
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['stampante', 'reparto']);
  });

  test('with the words in the title stand before those that mention them', () => {
    const { store, search } = begin();
    const titled = open(store, { title: 'Plotter bloccato', problem: 'Non si muove' });
    for (let i = 0; i < 5; i += 1)
      open(store, { title: 'Carta', problem: 'Manca la carta, il cliente parla anche di un plotter che ha visto' });
    expect(ids(search, 'plotter')[0]).toBe(titled.id);
  });
});

describe('people', () => {
  test('are found by beginnings of name and company, by phone, VAT number and serial', () => {
    const { store, search } = begin();
    const customer = add(store, 'customer', {
      name: 'Rossi Mobili srl',
      vatNumber: '01234567897',
      taxCode: 'RSSMRA80A01H501U',
      phones: ['040 123456'],
    });
    const contact = add(store, 'contact', { name: 'Mario Bianchi', customer, phones: ['+39 333 444 5555'] });
    const asset = add(store, 'asset', { name: 'Sega', customer, serial: 'AB-99' });
    add(store, 'customer', { name: 'Mobilificio Verdi' });
    expect(search.people('ros mob', 8).map((hit) => hit.contact ?? hit.asset ?? hit.customer)).toEqual([
      customer,
      contact,
      asset,
    ]);
    expect(search.people('bianchi ros', 8)[0]).toMatchObject({
      contact,
      customer,
      name: 'Mario Bianchi',
      company: 'Rossi Mobili srl',
      phone: '+39 333 444 5555',
    });
    expect(search.people('3334445555', 8)[0]).toMatchObject({ contact });
    expect(search.people('01234567897', 8)[0]).toMatchObject({ customer, contact: null });
    expect(search.people('rssmra80a', 8)[0]).toMatchObject({ customer });
    expect(search.people('ab99', 8)[0]).toMatchObject({ asset, customer });
  });

  test('a renamed customer is found by its new name everywhere, and its calls too', () => {
    const { store, search } = begin();
    const customer = add(store, 'customer', { name: 'Prima spa' });
    const contact = add(store, 'contact', { name: 'Elena', customer });
    const { id } = open(store, { customer, problem: 'Cavo' });
    expect(ids(search, 'prima')).toEqual([id]);
    act(store, (ctx) => changeRecord(RECORDS.customer, customer, { name: 'Seconda spa' }, ctx));
    search.search({ text: 'x', limit: 1 });
    expect(search.catchUp(1000)).toBe(true);
    expect(ids(search, 'seconda cavo')[0]).toBe(id);
    expect(ids(search, 'prima')).toEqual([]);
    expect(search.people('seconda', 8).map((hit) => hit.contact)).toContain(contact);
  });

  test('doubles that were merged are offered once, as the one that stands for them, until taken apart', () => {
    const { store, search } = begin();
    const double = add(store, 'customer', { name: 'Tecno Nord' });
    const kept = add(store, 'customer', { name: 'Tecnonord srl' });
    act(store, (ctx) => mergeCustomer({ id: double, into: kept }, ctx));
    expect(search.people('tecno', 8).map((hit) => hit.customer)).toEqual([kept]);
    expect(search.people('tecno nord', 8).map((hit) => hit.customer)).toEqual([kept]);
    act(store, (ctx) => unmergeCustomer({ id: double }, ctx));
    expect(new Set(search.people('tecno', 8).map((hit) => hit.customer))).toEqual(new Set([double, kept]));
  });
});

describe('similar calls', () => {
  test('are solved ones, the same solution once with how often it helped, the same product first', () => {
    const { store, search } = begin();
    const product = add(store, 'product', { name: 'Software Alfa', family: 'software', order: 1 });
    const solve = (problem: string, solution: string, more = {}) => {
      const { id } = open(store, { problem, ...more });
      work(store, 'solve', { id, solution, told: true });
      return id;
    };
    for (let i = 0; i < 20; i += 1) solve(`Domanda generica numero ${i}`, `Risposta ${i}`);
    solve('Errore di licenza all’avvio', 'Rinnovata la licenza');
    solve('Errore licenza scaduta all’avvio', 'rinnovata la  licenza');
    const same = solve('Errore di licenza', 'Reinstallato il server licenze', { product });
    open(store, { problem: 'Errore di licenza ancora aperto' });
    const { hits } = search.similar({ text: 'All’avvio esce un errore di licenza', product, type: null, limit: 5 });
    expect(
      hits
        .map((hit) => hit.solution.text.toLowerCase().replace(/\s+/g, ' '))
        .slice(0, 2)
        .toSorted(),
    ).toEqual(['reinstallato il server licenze', 'rinnovata la licenza']);
    expect(hits.find((hit) => hit.solution.text.toLowerCase().startsWith('rinnovata'))?.times).toBe(2);
    expect(hits.map((hit) => hit.id)).toContain(same);
    expect(search.similar({ text: '', product: null, type: null, limit: 5 }).hits).toEqual([]);
  });
});

describe('the index', () => {
  test('knows whoever calls before it is whole', () => {
    const { store } = begin();
    const customer = add(store, 'customer', { name: 'Cartiera Friulana' });
    inTransaction(store, (tx) => {
      for (let i = 0; i < 1500; i += 1)
        tx.append(
          {
            kind: 'product',
            stream: `01j${String(i).padStart(23, '0')}`,
            type: 'product.added',
            data: { fields: { name: `P ${i}` } },
          },
          { actor: 'system', now: store.ports.now() },
        );
    });
    const contact = add(store, 'contact', { name: 'Anna Verdi', customer });
    const search = openSearch(':memory:', store, store.ports);
    closing.push(search.close);
    expect(search.catchUp(0)).toBe(false);
    for (const text of ['anna verdi', 'verdi cart'])
      expect(
        search.people(text, 5).map((hit) => hit.contact),
        text,
      ).toEqual([contact]);
    expect(search.people('100%', 5)).toEqual([]);
    while (!search.catchUp(20));
    expect(search.people('anna verdi', 5).map((hit) => hit.contact)).toEqual([contact]);
  });

  test('says so while it is not whole, reads on, and finds the newest meanwhile', () => {
    const { store } = begin();
    inTransaction(store, (tx) => {
      for (let i = 0; i < 1500; i += 1) {
        const stream = `01j${String(i).padStart(23, '0')}`;
        tx.append(
          {
            kind: 'ticket',
            stream,
            type: 'ticket.opened',
            data: { number: `26-ABC-${i}`, problem: `guasto ${i}`, title: `guasto ${i}`, channel: 'phone' },
          },
          { actor: 'system', now: store.ports.now() },
        );
      }
    });
    const search = openSearch(':memory:', store, store.ports);
    closing.push(search.close);
    const done = search.catchUp(0);
    expect(done).toBe(false);
    expect(search.search({ text: 'guasto', limit: 3 }).indexing).toBe(true);
    const { id } = open(store, { problem: 'appena salvata' });
    expect(ids(search, 'appena')).toEqual([id]);
    while (!search.catchUp(20));
    expect(search.search({ text: 'guasto', limit: 3 })).toMatchObject({ indexing: false });
    expect(search.calls('guasto', 5000, 1000)).toMatchObject({ whole: true, numbers: { length: 1500 } });
    expect(search.calls('guasto', 100, 1000)).toMatchObject({ whole: false, numbers: { length: 100 } });
    const everyone = (store.db.prepare('SELECT sn FROM tickets').all() as { sn: number }[]).map((row) => row.sn);
    for (const text of ['guasti', 'gua', 'guasto 12', 'guasto appena', 'nulla']) {
      const named = search.calls(text, 5000, 1000);
      expect(new Set(named.numbers), text).toEqual(new Set(named.among(everyone)));
    }
  });

  test('of a store brought back from a backup, a damaged or a missing one is made again', () => {
    const { dir, remove } = tempFolder();
    closing.push(remove);
    const { store, close } = freshStore(dir);
    closing.push(close);
    const { id } = open(store, { problem: 'martello' });
    const first = openSearch(dir, store, store.ports);
    expect(ids(first, 'martello')).toEqual([id]);
    first.close();
    expect(existsSync(searchFile(dir))).toBe(true);
    writeFileSync(searchFile(dir), 'not a database at all, '.repeat(400));
    const second = openSearch(dir, store, store.ports);
    expect(ids(second, 'martello')).toEqual([id]);
    second.close();
    store.db.prepare('UPDATE events SET hash = zeroblob(32)').run();
    const third = openSearch(dir, store, store.ports);
    expect(third.catchUp(1000)).toBe(true);
    expect(ids(third, 'martello')).toEqual([id]);
    third.rebuild();
    expect(ids(third, 'martello')).toEqual([id]);
    third.close();
  });

  test('keeps nothing of what a forgotten stream said', () => {
    const { dir, remove } = tempFolder();
    closing.push(remove);
    const { store, close } = freshStore(dir);
    closing.push(close);
    const { id } = open(store, { problem: 'segretissimo', requesterName: 'Zenobia', requesterPhone: '3339998887' });
    const search = openSearch(dir, store, store.ports);
    closing.push(search.close);
    expect(ids(search, 'segretissimo')).toEqual([id]);
    const { sn } = store.db.prepare('SELECT sn FROM streams WHERE id = ?').get(id) as { sn: number };
    store.db
      .prepare(
        `UPDATE events SET data = json_remove(data, '$.problem', '$.title', '$.requesterName', '$.requesterPhone') WHERE sn = ?`,
      )
      .run(sn);
    store.db
      .prepare(
        `UPDATE streams SET state = json_remove(state, '$.problem', '$.title', '$.requesterName', '$.requesterPhone') WHERE sn = ?`,
      )
      .run(sn);
    search.forgetStream(sn);
    expect(ids(search, 'segretissimo')).toEqual([]);
    expect(ids(search, '3339998887')).toEqual([]);
    const bytes = [searchFile(dir), `${searchFile(dir)}-wal`]
      .filter(existsSync)
      .map((file) => readFileSync(file, 'latin1'))
      .join('');
    for (const word of ['segretissim', 'zenobia', '3339998887']) expect(bytes.includes(word), word).toBe(false);
  });

  test.each([
    '',
    '   ',
    '"',
    '*',
    "'; DROP TABLE docs; --",
    'NEAR(a b)',
    'a AND',
    '{title} : x',
    '💥',
    'e\u0301',
    '%_\\',
    '-',
    'a'.repeat(200),
  ])('takes %j as words only', (text) => {
    const { store, search } = begin();
    open(store);
    expect(() => search.search({ text, limit: 5 })).not.toThrow();
    expect(() => search.people(text, 5)).not.toThrow();
    expect(() => search.calls(text, 10, 10)).not.toThrow();
  });
});
