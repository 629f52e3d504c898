import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { WireEvent } from '#shared/events/envelope.ts';
import { parseHlc } from '#shared/clock/hlc.ts';
import { hashSchema, idSchema, msSchema } from '#shared/text/zod.ts';
import { SportelloError } from '#shared/result.ts';
import { sizeOf } from './readCsvFile.ts';
import { createRefusals, type RefusedRow } from './refusals.ts';

/** What came of an export of events taken in. */
export interface EventsReport {
  readonly events: number;
  readonly already: number;
  readonly rejected: number;
  readonly rows: number;
  readonly refused: readonly RefusedRow[];
}

const wireEvent = z.object({
  desk: idSchema,
  deskSeq: z
    .int()
    .min(1)
    .max(2 ** 40 - 1),
  hlc: z.string().refine((text) => parseHlc(text) !== null),
  at: msSchema,
  actor: z.string().min(1).max(60),
  kind: z.string().regex(/^[a-z-]{1,40}$/),
  stream: idSchema,
  type: z.string().regex(/^[a-zA-Z-]{1,40}\.[a-zA-Z]{1,40}$/),
  version: z.int().min(1).max(9999),
  data: z.string().max(4_000_000),
  digest: hashSchema,
  redacted: z.boolean().default(false),
});

const BATCH = 1000;

/**
 * Takes in what `export events --format json` wrote: one event a line between the brackets. Events that are here already
 * are passed over, so that it may be repeated; a line that is no event is refused with its number.
 * @throws SportelloError when the file cannot be read
 */
export async function importEvents(
  path: string,
  ingest: (events: readonly WireEvent[]) => { readonly added: number; readonly already: number },
  progress: (done: number, all: number) => void = () => undefined,
): Promise<EventsReport> {
  const all = await sizeOf(path);
  const refused = createRefusals();
  const sum = { events: 0, already: 0, rows: 0 };
  let batch: WireEvent[] = [];
  const flush = (): void => {
    const { added, already } = ingest(batch);
    sum.events += added;
    sum.already += already;
    batch = [];
  };
  let line = 0;
  let bytes = 0;
  for await (const text of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  }) as AsyncIterable<string>) {
    line += 1;
    bytes += text.length + 1;
    const trimmed = text.trim().replace(/,$/, '');
    if (line === 1 && !trimmed.startsWith('['))
      throw new SportelloError({ code: 'invalid_input', field: 'file', reason: 'notTheEvents' });
    if (trimmed === '[' || trimmed === ']' || trimmed === '[]' || trimmed === '') continue;
    sum.rows += 1;
    const event = readEvent(trimmed);
    if (event === null) {
      refused.add(line, 'notAnEvent');
      continue;
    }
    batch.push(event);
    if (batch.length < BATCH) continue;
    flush();
    progress(Math.min(bytes, all), all);
  }
  if (batch.length > 0) flush();
  return { ...sum, rejected: refused.count(), refused: refused.list() };
}

function readEvent(text: string): WireEvent | null {
  try {
    const parsed = wireEvent.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
