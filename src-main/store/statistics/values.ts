import type { OutputOf, ParsedInput } from '#shared/api/contract.ts';
import { isRecord, NONE } from '#shared/domain/statistics/dimensions.ts';
import { tabulate } from '#shared/domain/statistics/tabulate.ts';
import { callsView } from '#shared/domain/statistics/view.ts';
import { fold } from '#shared/text/fold.ts';
import type { ReadStore } from '../store.ts';
import type { StatisticsColumns } from './open.ts';
import { namesOf, statisticsWorld } from './world.ts';

/** More values than that are looked for by name. */
const MOST = 200;

/** The values that calls have in a dimension, the most frequent `MOST` of those whose name has the text. */
export function valuesOf(
  store: ReadStore,
  statistics: StatisticsColumns,
  { dimension, text }: ParsedInput<'stats.values'>,
  now: number,
): OutputOf<'stats.values'> {
  const view = callsView.parse({ rows: [dimension] });
  const found = tabulate(statistics.calls(), view, statisticsWorld(store, now));
  const [calls] = found.rowTotals.values;
  const listed = found.rows.map((key, row) => ({ value: key[0] ?? NONE, calls: calls?.[row] ?? 0 }));
  const names = isRecord(dimension)
    ? namesOf(
        store.db,
        listed.map((one) => one.value),
      )
    : {};
  const wanted = fold(text.trim());
  return {
    values: listed
      .map((one) => ({ ...one, name: names[one.value] ?? '' }))
      .filter((one) => wanted === '' || fold(one.name).includes(wanted) || one.value.includes(wanted))
      .slice(0, MOST),
  };
}
