import { z } from 'zod';
import { fromZod } from '../../result.ts';
import { line } from '../../text/zod.ts';
import { dateFormat, parseDate } from '../../time/parseDate.ts';
import { createZone } from '../../time/zone.ts';
import { PHONE_OUTCOMES, type PhoneOutcome } from './contact.ts';
import { gathering, type PhoneReader, spanOf } from './reading.ts';

const column = z.string().min(1).max(120);

/** What the columns of any telephone or mail system's CSV mean; nothing is guessed. */
export const phoneMap = z.strictObject({
  name: line(60),
  delimiter: z.string().length(1),
  encoding: z.enum(['utf-8', 'windows-1252', 'latin1', 'utf-16le']),
  /** Zone of the file's times, IANA name; null is the company's. */
  zone: z.string().max(60).nullable().default(null),
  time: column,
  /** How times are written: `DD/MM/YYYY HH:mm:ss`, `ISO`. */
  format: z.string().max(60),
  number: column.nullable().default(null),
  queue: column.nullable().default(null),
  /** Seconds. */
  wait: column.nullable().default(null),
  talk: column.nullable().default(null),
  outcome: column.nullable().default(null),
  /** What each text of the outcome means; without such a column, `otherwise` is what all contacts are. */
  outcomes: z.record(z.string(), z.enum(PHONE_OUTCOMES)).default({}),
  otherwise: z.enum(PHONE_OUTCOMES).nullable().default(null),
});
export type PhoneMap = z.output<typeof phoneMap>;

/** @throws SportelloError invalid_input naming the place: unknown fields, an unknown zone or date format */
export function readPhoneMap(given: unknown): PhoneMap {
  const read = phoneMap.safeParse(given);
  if (!read.success) throw fromZod(read.error, given);
  dateFormat(read.data.format);
  if (read.data.zone !== null) createZone(read.data.zone);
  return read.data;
}

/** Reads a CSV with a row of heads by its map. `zone`: the company's. A head that is missing is a file of another kind: every line is refused. */
export function genericReader(map: PhoneMap, zone: string): PhoneReader {
  const all = gathering();
  const format = dateFormat(map.format);
  const clock = createZone(map.zone ?? zone);
  let heads: Map<string, number> | null = null;
  const at = (fields: readonly string[], name: string | null): string | undefined =>
    name === null ? undefined : fields[heads?.get(name) ?? -1]?.trim();
  const outcomeOf = (text: string | undefined): PhoneOutcome | null =>
    (text === undefined ? undefined : map.outcomes[text]) ?? map.otherwise;
  return {
    take(record) {
      if (record.fields === undefined) return all.refuse(record.line, record.problem);
      const { fields, line } = record;
      if (heads === null) {
        heads = new Map(fields.map((name, n) => [name.trim(), n]));
        return undefined;
      }
      const wanted = [map.time, map.number, map.queue, map.wait, map.talk, map.outcome];
      if (wanted.some((name) => name !== null && fields[heads?.get(name) ?? -1] === undefined))
        return all.refuse(line, 'tooFewColumns');
      const time = parseDate(at(fields, map.time) ?? '', format, clock);
      if (!time.ok) return all.refuse(line, 'noTime');
      const outcome = outcomeOf(at(fields, map.outcome));
      if (outcome === null) return all.refuse(line, 'unknownOutcome');
      const wait = map.wait === null ? 0 : spanOf(at(fields, map.wait));
      const written = at(fields, map.talk);
      const talk = written === undefined || written === '' ? null : spanOf(written);
      if (typeof wait === 'string') return all.refuse(line, wait);
      if (typeof talk === 'string') return all.refuse(line, talk);
      const number = at(fields, map.number);
      return all.contact({
        at: time.value,
        queue: (at(fields, map.queue) ?? '').slice(0, 60),
        number: number === undefined || number === '' ? null : number,
        outcome,
        waitSeconds: wait,
        talkSeconds: outcome === 'answered' ? talk : null,
        position: null,
      });
    },
    end: () => all.result(),
  };
}
