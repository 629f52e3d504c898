import type { Definition } from './definition.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, test, type TestContext } from 'vitest';
import { noPdfText, pdfText } from '../../../tests/support/pdfText.ts';
import { billDefinition } from './bill.ts';
import { sampleBill, sampleBillLine, samplePacks, sampleRequest } from './billSamples.ts';
import { FONT_LICENCE } from './fonts.ts';
import { packsDefinition } from './packs.ts';
import { renderPdf } from './render.ts';
import { reportDefinition } from './report.ts';
import { requestDefinition } from './request.ts';
import { requestMail } from './requestMail.ts';
import { sampleLine, sampleReport } from './samples.ts';

const createdAt = Date.UTC(2026, 9, 31);
/** What no typeface of the house shows, and what a mark-up would trip over. */
const ODD = `Rossi & "Figli" <srl> l'Àncora 😀👩‍👩‍👧 Żółć Ωμέγα Щука 漢字`;

async function words(definition: Definition, context: TestContext): Promise<string> {
  const missing = noPdfText();
  if (missing !== null) context.skip(missing);
  return pdfText(await renderPdf(definition, { createdAt }));
}

describe('every document', () => {
  test.each([
    ['report', () => reportDefinition(sampleReport())],
    ['request', () => requestDefinition(sampleRequest())],
    ['packs', () => packsDefinition(samplePacks())],
    ['bill', () => billDefinition(sampleBill())],
  ])('%s: the same bytes twice, from one definition', async (_name, make) => {
    const definition = make();
    const first = await renderPdf(definition, { createdAt });
    const second = await renderPdf(definition, { createdAt });
    expect(Buffer.from(first).toString('latin1', 0, 8)).toBe('%PDF-1.7');
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, await renderPdf(make(), { createdAt: createdAt + 1000 }))).not.toBe(0);
  });

  test('says which page of how many, and on the others what it is', async (context) => {
    const text = await words(reportDefinition(sampleReport()), context);
    expect(text).toContain('pagina 1 di 2');
    expect(text.split('\f')[1]).toContain('Rapporto di intervento N. 26-K7Q-00042-7F3A');
  });

  test('prints names with signs of mark-up; what the typeface lacks is one box for each sign', async (context) => {
    const data = sampleReport({ customer: { name: ODD, lines: [] }, technicians: [ODD] });
    const text = await words(reportDefinition(data), context);
    expect(text).toContain(`Rossi & "Figli" <srl> l'Àncora □□ Żółć Ωμέγα Щука □□`);
  });

  test('breaks words that are wider than their column', async (context) => {
    const word = 'Precipitevolissimevolmente1234567890abcd'.repeat(3);
    const lines = [sampleLine({ text: word }), sampleLine({ text: `${word} ${word}` })];
    const data = sampleReport({ customer: { name: word, lines: [word] }, fault: word, lines });
    expect((await words(reportDefinition(data), context)).replaceAll(' ', '')).toContain(word);
  });

  test('a picture that cannot be read is left out', async (context) => {
    const logo = 'data:image/png;base64,AAAA';
    const data = sampleReport({ company: { ...sampleReport().company, logo } });
    expect(await words(reportDefinition(data), context)).toContain('Assistenza Esempio srl');
  });
});

describe('the report', () => {
  test('shows what a report must', async (context) => {
    const text = await words(reportDefinition(sampleReport()), context);
    for (const one of [
      'N. 26-K7Q-00042-7F3A',
      'del 12/10/2026',
      'Versione 1',
      'Mobilificio Prova spa',
      'Stabilimento 2',
      'A pagamento C-2026-014',
      'LX-0098123',
      '09/10 16:12',
      '08:50',
      '2 h 20 min',
      '84 km',
      'ENC-77-0012',
      'Importo concordato: sconto concordato',
      '479,75 €',
      'Risolto',
      'Firmato il 12/10/2026 12:25',
    ])
      expect(text).toContain(one);
    expect(text).not.toContain('Bozza');
  });

  test('a draft says so, in both languages', async (context) => {
    const draft = sampleReport({ version: null, signed: null });
    expect(await words(reportDefinition(draft), context)).toMatch(/Bozza non firmata.*Non ancora firmato/s);
    const english = await words(reportDefinition({ ...draft, lang: 'en' }), context);
    expect(english).toMatch(/Intervention report.*Unsigned draft.*Not signed yet/s);
  });

  test.for([
    ['contract', 'regolato dal contratto'],
    ['warranty', 'in garanzia'],
    ['undecided', 'da definire'],
  ] as const)('shows no amount: %s', async ([hidden, why], context) => {
    const text = await words(reportDefinition(sampleReport({ hidden, workDone: '' })), context);
    expect(text).toContain(why);
    expect(text).toContain('Da fatturare');
    expect(text).not.toMatch(/55,00|137,50|7,80|479|Prezzo/);
  });

  test('a customer who would not sign, and a signer who was erased', async (context) => {
    const at = createdAt;
    const refused = sampleReport({ signed: { signer: 'Nome Cognome', signature: null, remark: 'assente', at } });
    expect(await words(reportDefinition(refused), context)).toContain('Senza firma: assente');
    const erased = sampleReport({ signed: { signer: '', signature: [[5, 5]], remark: '', at } });
    expect(await words(reportDefinition(erased), context)).toContain('nome cancellato su richiesta');
  });
});

describe('the request', () => {
  test('says the prices that will apply, the estimate, its validity, and asks for an answer', async (context) => {
    const text = await words(requestDefinition(sampleRequest()), context);
    for (const one of [
      'Valida fino al 23/10/2026',
      '55,00 €/h',
      'per eccesso ai 15 min',
      'tariffa × 2,5',
      '0,425 €/km, primi 30 km compresi',
      '377,95 €',
      'Firma e timbro',
    ])
      expect(text).toContain(one);
  });

  test('once answered, says by whom', async (context) => {
    const data = sampleRequest();
    const answer = { answer: 'accepted', date: '2026-10-12', name: 'Nome Cognome', means: 'email' } as const;
    const text = await words(requestDefinition({ ...data, request: { ...data.request, answer } }), context);
    expect(text).toContain('Accettata da Nome Cognome il 12/10/2026 (per e-mail)');
    expect(text).not.toContain('Firma e timbro');
  });

  test('its mail says the same', () => {
    const mail = requestMail(sampleRequest(), 'richiesta.pdf');
    expect(mail.subject).toBe('[26-K7Q-00042] Richiesta di intervento: Laser: tagli errati sul lato corto');
    expect(mail.body).toContain('- Intervento sul posto: 55,00\u00a0€/h');
    expect(mail.body).toContain('(richiesta.pdf)');
  });
});

describe('the pack statement', () => {
  test('says what was bought, used, expired and is left', async (context) => {
    const text = await words(packsDefinition(samplePacks()), context);
    for (const one of [
      'Situazione al 31/10/2026',
      '3 h 45 min',
      'quasi esaurito',
      'chiamata 26-K7Q-00051',
      '−1 h 30 min',
    ])
      expect(text).toContain(one);
  });

  test('without packs says so', async (context) => {
    const ledger = { balances: [], entries: [], overdraftMinutes: 0, overdraftCents: 0 };
    expect(await words(packsDefinition(samplePacks({ ledger })), context)).toContain('Nessun pacchetto acquistato');
  });
});

describe('the bill', () => {
  test('is a courtesy copy, with lines explained, VAT, total and payment', async (context) => {
    const text = await words(billDefinition(sampleBill()), context);
    for (const one of [
      'Fattura',
      'N. 118/2026',
      'Copia di cortesia priva di valore fiscale',
      'Chiamata 26-K7Q-00042',
      'Scalati 45 min dal pacchetto',
      'esigibilità immediata',
      '344,65 €',
      'IT60 X054 2811 1010 0000 0123 456',
      '30/11/2026',
    ])
      expect(text).toContain(one);
  });

  test('a credit note names what it takes back; stamp, split payment and withholding are told', async (context) => {
    const bill = sampleBill({
      type: 'TD04',
      reverses: { bill: 'x', number: '117/2026', date: '2026-09-30' },
      vat: [{ rate: 2200, nature: null, note: null, netCents: 28_250, vatCents: 6215, due: 'S' }],
      stampCents: 200,
      withholding: { kind: 'RT02', rate: 2000, cause: 'A', cents: 5650 },
    });
    const text = await words(billDefinition(bill), context);
    for (const one of [
      'Nota di credito',
      'Storna la fattura n. 117/2026',
      'bollo di 2,00 €',
      '17-ter',
      'acconto 20%',
      '−56,50 €',
    ])
      expect(text).toContain(one);
    expect(text).not.toContain('IBAN');
  });

  test('the name of a call never ends a page: its first line stands under it', async (context) => {
    const lines = Array.from({ length: 90 }, (_, i) =>
      sampleBillLine({
        text: `Voce numero ${i + 1}.`,
        intervention: `intervento ${i}`,
        ticketNumber: `26-K7Q-${String(i + 1).padStart(5, '0')}`,
      }),
    );
    const pages = (await words(billDefinition(sampleBill({ lines })), context)).split('\f');
    expect(pages.length).toBeGreaterThan(4);
    for (const [i] of lines.entries()) {
      const page = pages.find((one) => one.includes(`Chiamata 26-K7Q-${String(i + 1).padStart(5, '0')}`));
      expect(page).toContain(`Voce numero ${i + 1}.`);
    }
  });

  test('200 lines: the headings are repeated on every page, no line is lost', async (context) => {
    const lines = Array.from({ length: 200 }, (_, i) => sampleBillLine({ text: `Voce numero ${i + 1}.` }));
    const pages = (await words(billDefinition(sampleBill({ lines })), context))
      .split('\f')
      .filter((one) => one.trim() !== '');
    expect(pages.length).toBeGreaterThan(4);
    for (let n = 1; n <= 200; n++) expect(pages.some((one) => one.includes(`Voce numero ${n}.`))).toBe(true);
    for (const one of pages) if (one.includes('Voce numero')) expect(one).toContain('Prezzo unit.');
  });
});

test('the licence goes with the fonts', () => {
  expect(readFileSync(FONT_LICENCE, 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
});
