import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCsvMap } from '#shared/domain/import/csv/map.ts';
import type { TicketState } from '#shared/domain/ticket/state.ts';
import { createDryDesk, createImportDesk } from '#main/core/importDesk.ts';
import { openForWork, type WorkStore } from '#main/core/openForWork.ts';
import { systemPorts } from '#main/core/ports.ts';
import { type CsvReport, importCsv } from './run.ts';

const root = mkdtempSync(join(tmpdir(), 'sportello-csv-'));
let work: WorkStore;
let count = 0;

beforeAll(async () => {
  const company = {
    zone: 'Europe/Rome',
    company: { name: 'Prova', language: 'it' as const },
    admin: { name: 'Admin', login: 'admin', email: null, password: null },
    demo: false,
  };
  work = await openForWork(join(root, 'store'), systemPorts(), { company });
});
afterAll(() => {
  work.close();
  rmSync(root, { recursive: true, force: true });
});

async function run(map: object, text: string | Uint8Array, dry = false): Promise<CsvReport> {
  const path = join(root, `file${(count += 1)}.csv`);
  writeFileSync(path, text);
  return importCsv(
    dry ? createDryDesk(work.store) : createImportDesk(work.store),
    path,
    readCsvMap(map, 'Europe/Rome'),
    dry,
  );
}
const base = { source: 'vecchio', delimiter: ';', encoding: 'utf-8' };
const CUSTOMERS = {
  ...base,
  kind: 'customer',
  key: 'Codice',
  columns: { Nome: 'name', 'P.IVA': 'vatNumber', Telefono: 'phone', Cellulare: 'phone', Insoluti: 'overdue' },
};
const TICKETS = {
  ...base,
  kind: 'ticket',
  key: 'Numero',
  columns: {
    Aperta: { field: 'openedAt', format: 'DD/MM/YYYY HH:mm' },
    Chiusa: { field: 'closedAt', format: 'DD/MM/YYYY HH:mm' },
    Cliente: { field: 'customer', find: 'key' },
    Prodotto: { field: 'product', values: { Fatture: 'Software Alfa', Taglio: 'Laser' } },
    Tipo: 'type',
    Urgenza: { field: 'urgency', values: { A: 'high', B: 'low', '': null } },
    Fermo: 'blocked',
    Testo: 'problem',
    Soluzione: 'solution',
  },
};
const CUSTOMER_FILE =
  'Codice;Nome;P.IVA;Telefono;Cellulare;Insoluti\nC1;Chimera Sedie S.r.l.;00000010215;0432 550101;304 5550101;no\nC2;Fenice Vini;;;;sì\n';
const HEAD = 'Numero;Aperta;Chiusa;Cliente;Prodotto;Tipo;Urgenza;Fermo;Testo;Soluzione\n';

describe('customers', () => {
  test('a dry run says what would be, and does nothing', async () => {
    const before = work.store.branch.deskSeq;
    expect(await run(CUSTOMERS, CUSTOMER_FILE, true)).toMatchObject({
      dryRun: true,
      added: 2,
      events: 2,
      rejected: 0,
      rows: 2,
    });
    expect(work.store.branch.deskSeq).toBe(before);
  });

  test('once, and then no more', async () => {
    expect(await run(CUSTOMERS, CUSTOMER_FILE)).toMatchObject({ added: 2, already: 0, rejected: 0 });
    expect(await run(CUSTOMERS, CUSTOMER_FILE)).toMatchObject({ added: 0, events: 0, already: 2 });
    const rows = work.store.db
      .prepare(`SELECT fields FROM records WHERE kind = 'customer' ORDER BY name`)
      .pluck()
      .all() as string[];
    expect(rows.map((text) => JSON.parse(text) as object)).toMatchObject([
      {
        name: 'Chimera Sedie S.r.l.',
        form: 'company',
        vatNumber: '00000010215',
        phones: ['0432 550101', '304 5550101'],
        overdue: false,
      },
      { name: 'Fenice Vini', vatNumber: null, phones: [], overdue: true },
    ]);
  });

  test('rows that are wrong are refused one by one', async () => {
    const long = 'x'.repeat(1_000_000);
    const file = `Codice;Nome;P.IVA;Telefono;Cellulare;Insoluti\nD1;;;;;\n;Senza chiave;;;;\nD2;Male;00000010216;;;\nD3;Male;;abc;;\nD4;Male;;;;forse\nD5;${long};;;;\nD6;"aperta;;;;\nD7;corta\nD8;Buona;;;;\nD8;Altra;;;;\nD8;Buona;;;;\nD9;\0;;;;\n`;
    const report = await run(CUSTOMERS, file);
    expect(report).toMatchObject({ added: 1, duplicates: 1, rejected: 10, rows: 12 });
    expect(report.refused.map((one) => [one.row, one.field, one.reason])).toEqual([
      [2, 'name', 'required'],
      [3, 'Codice', 'keyMissing'],
      [4, 'P.IVA', 'vatNumber.check'],
      [5, 'phones.0', 'characters'],
      [6, 'Insoluti', 'notYesNo'],
      [7, undefined, 'tooLong'],
      [8, undefined, 'wrongQuotes'],
      [9, undefined, 'columns'],
      [11, 'Codice', 'keyTwice'],
      [13, undefined, 'controlCharacters'],
    ]);
  });
});

describe('tickets', () => {
  test('become calls with their past, found by customer, product, type', async () => {
    const file = `${HEAD}77;03/04/2025 09:15;05/04/2025 18:00;C1;Fatture;Altro;A;1;"Il totale ""non"" torna;\nmanca un centesimo";Ricalcolato\n78;13/04/2025 10:00;;C2;Taglio;Altro;;;Macchina ferma;\n`;
    const report = await run(TICKETS, file);
    expect(report).toMatchObject({ added: 2, events: 4, rejected: 0, unknownColumns: [] });
    expect(report.dates).toMatchObject([
      { column: 'Aperta', order: 'dayFirst', contradicts: false },
      { column: 'Chiusa', order: 'ambiguous' },
    ]);
    const rows = work.store.db
      .prepare(
        `SELECT s.state, c.name AS customer, y.fields AS type FROM tickets t JOIN streams s ON s.sn = t.sn JOIN records c ON c.sn = t.customer JOIN records y ON y.sn = t.type ORDER BY t.openedAt`,
      )
      .all() as { state: string; customer: string; type: string }[];
    const [first, second] = rows.map((row) => ({
      ...(JSON.parse(row.state) as TicketState),
      customer: row.customer,
      family: (JSON.parse(row.type) as { family: string }).family,
    }));
    expect(first).toMatchObject({
      status: 'closed',
      customer: 'Chimera Sedie S.r.l.',
      family: 'software',
      urgency: 'high',
      blocked: true,
      sourceRef: '77',
      title: 'Il totale "non" torna;',
      solution: 'Ricalcolato',
    });
    expect([first?.openedAt, first?.closedAt].map((ms) => new Date(ms ?? 0).toISOString())).toEqual([
      '2025-04-03T07:15:00.000Z',
      '2025-04-05T16:00:00.000Z',
    ]);
    expect(first?.number).toMatch(/^25-/);
    expect(second).toMatchObject({ family: 'machine', sourceRef: '78' });
    expect(second?.status).toBeUndefined();
    expect(second?.blocked).toBeUndefined();
  });

  test('what cannot be true is refused with row, column and reason', async () => {
    const row = (fields: Record<string, string>): string => {
      const all: Record<string, string> = {
        Numero: 'X',
        Aperta: '13/04/2025 10:00',
        Chiusa: '',
        Cliente: 'C1',
        Prodotto: 'Fatture',
        Tipo: 'Altro',
        Urgenza: 'A',
        Fermo: '',
        Testo: 'Testo',
        Soluzione: '',
        ...fields,
      };
      return `${Object.values(all).join(';')}\n`;
    };
    const file =
      HEAD +
      row({ Numero: '1', Aperta: '04/13/2025 10:00' }) +
      row({ Numero: '2', Aperta: '13/04/2025' }) +
      row({ Numero: '3', Aperta: '' }) +
      row({ Numero: '4', Aperta: '01/01/1900 10:00' }) +
      row({ Numero: '5', Chiusa: '12/04/2025 10:00' }) +
      row({ Numero: '6', Cliente: 'C99' }) +
      row({ Numero: '7', Prodotto: 'Altro prodotto' }) +
      row({ Numero: '8', Tipo: 'Nessuno' }) +
      row({ Numero: '9', Urgenza: 'Z' }) +
      row({ Numero: '10', Testo: '' }) +
      row({ Numero: '11', Testo: 'y'.repeat(150_000) });
    const report = await run(TICKETS, file);
    expect(report).toMatchObject({ added: 0, rejected: 11 });
    expect(report.refused.map((one) => `${one.row} ${one.field ?? ''} ${one.reason}`)).toEqual([
      '2 Aperta noSuchTime',
      '3 Aperta date',
      '4 openedAt required',
      '5 Aperta beforeFirstDate',
      '6 closedAt datesOutOfOrder',
      '7 Cliente unknownReference',
      '8 Prodotto unknownValue',
      '9 Tipo unknownReference',
      '10 Urgenza unknownValue',
      '11 problem required',
      '12 problem tooLong',
    ]);
  });

  test('dates that look otherwise than declared are pointed out', async () => {
    const report = await run(TICKETS, `${HEAD}90;04/13/2025 10:00;;C1;Fatture;Altro;A;;Testo;\n`, true);
    expect(report.dates[0]).toMatchObject({ order: 'monthFirst', contradicts: true });
    expect(report.rejected).toBe(1);
  });

  test('columns nobody declared are said, a blank may stand for a record that is not there', async () => {
    const map = {
      ...TICKETS,
      key: null,
      columns: { ...TICKETS.columns, Cliente: { field: 'customer', find: 'name', whenMissing: 'blank' } },
    };
    const report = await run(map, `${HEAD.trim()};Colore\n91;13/04/2025 10:00;;Ignoto;Fatture;Altro;A;;Testo;;rosso\n`);
    expect(report).toMatchObject({ added: 1, unknownColumns: ['Numero', 'Colore'] });
  });

  test('bytes of the declared encoding, and of another', async () => {
    const latin = Buffer.from(`${HEAD}92;13/04/2025 10:00;;C1;Fatture;Altro;A;;Perch\xe9 \x80 5;\n`, 'latin1');
    expect(await run({ ...TICKETS, encoding: 'windows-1252' }, latin)).toMatchObject({ added: 1 });
    const problem = work.store.db
      .prepare(`SELECT json_extract(state, '$.problem') FROM streams WHERE json_extract(state, '$.sourceRef') = '92'`)
      .pluck()
      .get();
    expect(problem).toBe('Perché € 5');
    expect((await run(TICKETS, latin)).refused).toEqual([{ row: 2, reason: 'encoding' }]);
  });
});

describe('maps', () => {
  test.each([
    [{ columns: { Aperta: 'openedAt', Testo: 'problem' } }, 'columns.Aperta.format', 'dateFormatMissing'],
    [
      { columns: { Aperta: { field: 'openedAt', format: 'GG/MM' }, Testo: 'problem' } },
      'columns.Aperta.format',
      'unknownDateFormat',
    ],
    [{ columns: { Aperta: { field: 'when' } } }, 'columns.Aperta.field', 'unknownField'],
    [{ columns: { Testo: 'problem' } }, 'columns', 'fieldMissing'],
    [{ columns: { ...TICKETS.columns, Nota: 'problem' } }, 'columns.Testo', 'fieldTwice'],
    [{ delimiter: ';;' }, 'delimiter', 'tooBig'],
    [{ encoding: 'ebcdic' }, 'encoding', 'notAChoice'],
    [{ kind: 'invoice' }, 'kind', 'notAChoice'],
    [{ zone: 'Europe/Roma' }, 'zone', 'unknownZone'],
    [{ colour: 1 }, undefined, 'unknownField'],
  ])('%j is refused at %s', (change, field, reason) => {
    let caught: unknown;
    try {
      readCsvMap({ ...TICKETS, ...change }, 'Europe/Rome');
    } catch (error) {
      caught = error;
    }
    expect(caught).toMatchObject({ code: 'invalid_input', ...(field === undefined ? {} : { field }) });
    expect(typeof (caught as { reason: string }).reason).toBe('string');
    if (!['tooBig', 'unknownField'].includes(reason)) expect((caught as { reason: string }).reason).toBe(reason);
  });

  test.each([
    ['Numero;Aperta\n1;2', 'columnMissing'],
    [`${HEAD.trim()};Testo\n`, 'columnTwice'],
    ['', 'empty'],
    ['\0\0\0', 'controlCharacters'],
  ])('a header that does not fit: %j', async (text, reason) => {
    await expect(run(TICKETS, text)).rejects.toMatchObject({ code: 'invalid_input', reason });
  });
});
