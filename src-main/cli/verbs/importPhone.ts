import { readFile } from 'node:fs/promises';
import type { PhoneContact } from '#shared/domain/phone/contact.ts';
import { type PhoneMap, readPhoneMap } from '#shared/domain/phone/genericCsv.ts';
import { PHONE_FORMATS, type PhoneFormat, readerOf } from '#shared/domain/phone/readers.ts';
import { formatNumber } from '#shared/format/number.ts';
import { SportelloError } from '#shared/result.ts';
import { callOnce } from '#main/core/localCall.ts';
import { productTexts } from '#main/core/productTexts.ts';
import { readCsvFile } from '#main/import/readCsvFile.ts';
import { requireStore } from '../requireStore.ts';
import { type Verb, WrongUse } from '../verb.ts';

/** Bad lines written out; all are counted. */
const SHOWN = 20;

/** `import phone`: contacts of a telephone or mail system. */
export const importPhoneVerb: Verb = {
  name: 'import phone',
  summary: {
    it: 'importa le telefonate del centralino (Asterisk queue_log, CDR, CEL) o di un CSV qualsiasi',
    en: 'imports contacts of a telephone system (Asterisk queue_log, CDR, CEL) or of any CSV',
  },
  args: ['FILE'],
  options: {
    format: {
      value: PHONE_FORMATS.join('|'),
      required: true,
      help: { it: 'come è scritto il file', en: 'how the file is written' },
    },
    source: {
      value: 'NAME',
      default: 'centralino',
      help: { it: 'da quale sistema viene', en: 'which system it comes from' },
    },
    map: {
      value: 'MAP.json',
      help: { it: 'che cosa significa ogni colonna (csv)', en: 'what each column means (csv)' },
    },
  },
  async run({ args, option, dir, ports, language, io }) {
    requireStore(dir);
    const format = PHONE_FORMATS.find((one): one is PhoneFormat => one === option('format'));
    if (format === undefined) throw new WrongUse(`--format: ${PHONE_FORMATS.join(', ')}`);
    const { company } = await callOnce(dir, ports, 'session.state', {});
    const { reader, delimiter, encoding } = readerOf(format, company?.zone ?? 'UTC', await mapOf(option('map')));
    await readCsvFile({ path: args[0] ?? '', encoding, delimiter }, (record) => reader.take(record), io.progress);
    const read = reader.end();
    const { tickets } = await callOnce(dir, ports, 'phone.match', {
      contacts: read.contacts.map(({ at, talkSeconds, number }) => ({ at, talkSeconds, number })),
    });
    const contacts = read.contacts.map(
      (one, n): PhoneContact => [
        one.at,
        one.queue,
        one.outcome,
        one.waitSeconds,
        one.talkSeconds,
        one.position,
        tickets[n] ?? null,
      ],
    );
    const done = await callOnce(dir, ports, 'phone.keep', { source: option('source') ?? 'centralino', contacts });
    const value = {
      ...done,
      read: contacts.length,
      logged: tickets.filter((one) => one !== null).length,
      passedOver: read.passedOver,
      rejected: read.refusedCount,
      refused: read.refused,
    };
    const product = productTexts(language);
    const say = (key: string, n: number): string =>
      `${product(`phone:report.${key}`) ?? key}: ${formatNumber(n, language)}`;
    return {
      value,
      text: [
        say('read', value.read),
        say('contacts', value.contacts),
        say('days', value.days),
        say('already', value.already),
        say('kept', value.kept),
        say('logged', value.logged),
        say('rejected', value.rejected),
        ...value.refused
          .slice(0, SHOWN)
          .map(({ line, reason }) => `  ${String(line)}: ${product(`phone:problem.${reason}`) ?? reason}`),
      ].join('\n'),
    };
  },
};

async function mapOf(file: string | undefined): Promise<PhoneMap | null> {
  if (file === undefined) return null;
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new SportelloError({ code: 'not_found', field: 'map', reason: 'noSuchFile', params: { file }, cause });
  }
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new SportelloError({ code: 'invalid_input', field: 'map', reason: 'notJson', cause });
  }
  return readPhoneMap(given);
}
