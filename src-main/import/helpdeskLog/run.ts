import { ASSUMPTIONS } from '#shared/domain/import/helpdeskLog/assumptions.ts';
import { LOG_SYSTEM, type LogRow, MEANING } from '#shared/domain/import/helpdeskLog/columns.ts';
import { mapCase } from '#shared/domain/import/helpdeskLog/mapCase.ts';
import { inOrder } from '#shared/domain/import/helpdeskLog/readRow.ts';
import { notThere, numberThere } from '#shared/domain/import/notThere.ts';
import { sourceId } from '#shared/domain/import/sourceId.ts';
import type { ImportCommand, ImportDesk } from '#main/core/importDesk.ts';
import { createRefusals, type RefusedRow } from '../refusals.ts';
import { sha256 } from '../sha256.ts';
import { type Progress, readCases } from './cases.ts';
import { createNames } from './names.ts';

/** The report of an import. `rows` = imported + duplicates + already + rejected. */
export interface LogReport {
  readonly tickets: number;
  readonly events: number;
  readonly duplicates: number;
  readonly rejected: number;
  /** Rows of cases that an earlier run had brought in. */
  readonly already: number;
  readonly rows: number;
  readonly customers: number;
  readonly operators: number;
  readonly products: number;
  readonly assumptions: readonly string[];
  readonly refused: readonly RefusedRow[];
}

interface Batched {
  readonly rows: readonly LogRow[];
  readonly duplicates: number;
  readonly command: ImportCommand<CaseResult>;
}
/** What is remembered of a case: how many rows it had, and how many events they became. */
interface CaseResult {
  readonly rows: number;
  readonly events: number;
}

/** Rows in one transaction: about 500 events. */
const BATCH_ROWS = 330;

/**
 * Imports the help-desk log. Each case is one command under an id that is always the same: a run that was killed goes on
 * where it stopped, a second run adds nothing. `source` keeps two logs of this shape apart.
 * @throws SportelloError when the file cannot be read or is not this log, and as `save`
 */
export async function importHelpdeskLog(
  desk: ImportDesk,
  path: string,
  progress: Progress = () => undefined,
  source: string = LOG_SYSTEM,
): Promise<LogReport> {
  const refused = createRefusals();
  const inUse = createNames(desk, source);
  const unknown = new Set<string>();
  const sum = { tickets: 0, events: 0, duplicates: 0, already: 0 };
  let batch: Batched[] = [];
  let waiting = 0;

  function flush(): void {
    const outcomes = desk.save(batch.map((one) => one.command));
    for (const [i, { result, repeated }] of outcomes.entries()) {
      const one = batch[i];
      if (one === undefined) continue;
      if (!repeated && result.events > 0) {
        sum.tickets += 1;
        sum.events += result.events;
        sum.duplicates += one.duplicates;
      } else if (result.rows === one.rows.length) {
        sum.already += one.rows.length + one.duplicates;
      } else {
        // The case went on after it was imported: what it has become is not what stands here, and nobody said which counts.
        for (const row of one.rows) refused.add(row.line, 'caseChanged');
        sum.already += one.duplicates;
      }
    }
    batch = [];
    waiting = 0;
  }

  const rows = await readCases(
    path,
    refused,
    (given) => {
      const { rows: kept, duplicates } = inOrder(given);
      const [first] = kept;
      if (first === undefined) return;
      for (const row of kept) if (MEANING[row.activity] === undefined) unknown.add(row.activity);
      batch.push({ rows: kept, duplicates, command: commandOf([first, ...kept.slice(1)], source, inUse) });
      waiting += kept.length;
      if (waiting >= BATCH_ROWS) flush();
    },
    progress,
  );
  if (batch.length > 0) flush();

  return {
    ...sum,
    rejected: refused.count(),
    rows,
    customers: inUse.made('customer'),
    operators: inUse.made('operator'),
    products: inUse.made('product'),
    assumptions: assumptionsIn(desk.language, unknown),
    refused: refused.list(),
  };
}

function commandOf(
  rows: readonly [LogRow, ...LogRow[]],
  source: string,
  inUse: ReturnType<typeof createNames>,
): ImportCommand<CaseResult> {
  const [first] = rows;
  return {
    commandId: sourceId(sha256, source, 'case', first.caseId),
    decide(ctx) {
      const id = sourceId(sha256, source, 'ticket', first.caseId, first.at);
      const story = mapCase(id, numberThere(id, ctx) ?? ctx.nextCallNumber(first.at), rows, inUse.names);
      const events = notThere([...inUse.takeNew(first.at), ...story], ctx);
      return { events, result: { rows: rows.length, events: events.length } };
    },
  };
}

function assumptionsIn(language: 'it' | 'en', unknown: ReadonlySet<string>): string[] {
  const { unknownActivities, ...always } = ASSUMPTIONS;
  const texts: string[] = Object.values(always).map((one) => one[language]);
  // States of another tracker that slipped into the log are listed by name.
  if (unknown.size > 0)
    texts.push(`${unknownActivities[language]}: ${[...unknown].toSorted().slice(0, 50).join(', ')}.`);
  return texts;
}
