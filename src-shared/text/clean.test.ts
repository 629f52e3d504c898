import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanFileName, cleanText } from './clean.ts';

/** Strings full of what this file is about. */
const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\u200d',
        '\u202e',
        '\u200b',
        '\u{e0067}',
        '\u{e007f}',
        '\u{1f3f4}',
        '👩',
        '🏽',
        '\ufe0f',
        '\ud83d',
        '\r',
        '\n',
        '\t',
        'e',
        '\u0301',
        '/',
        '\\',
        '.',
        ' ',
        'con',
        '\uff0f',
        '…',
        '\u0000',
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const line = (text: string) => {
  const cleaned = cleanText(text, { max: 1_000_000, multiline: false });
  return cleaned.ok ? cleaned.value : cleaned.reason;
};
const long = (text: string) => {
  const cleaned = cleanText(text, { max: 1_000_000, multiline: true });
  return cleaned.ok ? cleaned.value : cleaned.reason;
};

describe('text', () => {
  test('cleaning twice changes nothing more', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(line(line(text))).toBe(line(text));
        expect(long(long(text))).toBe(long(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test('a letter that is passed over as plain is one the whole way would leave as it is', () => {
    for (let code = 0x20; code <= 0x20ff; code++) {
      const letter = String.fromCharCode(code);
      // The invisible mark is taken off, and makes the text go the whole way.
      expect(line(`a${letter}a`)).toBe(line(`a${letter}a\u200b`));
      expect(long(`a${letter}a`)).toBe(long(`a${letter}a\u200b`));
    }
  });

  test('nothing invisible is left, the text is NFC and well formed', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const kept = long(text);
        expect(kept).not.toMatch(
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u202a-\u202e\u2066-\u2069\ufeff]/u,
        );
        expect(line(text)).not.toMatch(/[\n\t]/);
        expect(kept).toBe(kept.normalize('NFC'));
        expect(kept.isWellFormed()).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    ['perche\u0301', 'perché'],
    ['a\u0000b\u0007c\u009fd', 'abcd'],
    ['fattura\u202efdp.exe', 'fatturafdp.exe'],
    ['Ros\u200bsi\ufeff \u00adsrl', 'Rossi srl'],
    ['riga uno\r\nriga due\tfine', 'riga uno riga due fine'],
    ['a\u200db', 'ab'],
    ['x\u{e0041}\u{e0042}', 'x'],
    ['\ud83d!', '\ufffd!'],
  ])('%j is kept as %j', (text, kept) => expect(line(text)).toBe(kept));

  test.each(['👍🏽', '👨‍👩‍👧', '👩🏽‍💻', '❤️‍🔥', '🏳️‍🌈', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🇮🇹', '1️⃣', 'caffè ☕'])('%s stays whole', (emoji) => {
    expect(line(emoji)).toBe(emoji);
  });

  test('line breaks and tabs stay where they may', () => {
    expect(long('a\r\nb\rc\u2028d\te\u000b')).toBe('a\nb\nc\nd\te');
  });

  test('length is counted in UTF-16 units after cleaning', () => {
    expect(cleanText('👍👍', { max: 4, multiline: false })).toEqual({ ok: true, value: '👍👍' });
    expect(cleanText('👍👍a', { max: 4, multiline: false })).toEqual({ ok: false, reason: 'tooLong' });
    expect(cleanText('ab\u200b\u200b', { max: 2, multiline: false })).toEqual({ ok: true, value: 'ab' });
  });

  test('plain Latin text, the short way, is what the long way would give', () => {
    for (let code = 0x20; code < 0x300; code += 1) {
      const text = `a${String.fromCharCode(code)}e`;
      // A joiner between letters always goes, and sends the text the long way.
      expect(line(text)).toBe(line(`${text}\u200d`));
      expect(long(text)).toBe(long(`${text}\u200d`));
    }
  });

  test('a megabyte is answered at once', () => {
    const started = performance.now();
    expect(cleanText('è\u200d👩 '.repeat(200_000), { max: 100_000, multiline: true }).ok).toBe(false);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('file names', () => {
  test('are safe on every system, and stay as they are the second time', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const name = cleanFileName(text);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(200);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(240);
        expect(name).not.toMatch(
          /[/\\:*?"<>|\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u,
        );
        expect(name).not.toMatch(/^\s|[\s.]$/u);
        expect(cleanFileName(name)).toBe(name);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['..', 'file'],
    ['', 'file'],
    [' . ', 'file'],
    ['con', '_con'],
    ['COM1.txt', '_COM1.txt'],
    ['com¹.log', '_com1.log'],
    ['console.log', 'console.log'],
    ['Ｃ：＼report', 'C__report'],
    ['fattura\u202egpj.exe', 'fatturagpj.exe'],
    ['relazione finale .', 'relazione finale'],
    ['.bashrc', '.bashrc'],
    ['foto 👨‍👩‍👧.png', 'foto 👨👩👧.png'],
  ])('%j becomes %j', (text, name) => expect(cleanFileName(text)).toBe(name));

  test('long names keep their extension and whole characters', () => {
    expect(cleanFileName(`${'a'.repeat(500)}.config`)).toBe(`${'a'.repeat(193)}.config`);
    expect(cleanFileName(`${'😀'.repeat(300)}.pdf`)).toBe(`${'😀'.repeat(59)}.pdf`);
    expect(cleanFileName('b'.repeat(201))).toBe('b'.repeat(200));
  });
});
