import { useMemo } from 'react';
import type { SportelloError } from '#shared/result.ts';
import { useNow } from '#renderer/app/now.ts';
import { useLog } from '#renderer/features/interventions/useLog.ts';
import { useWhen } from '#renderer/features/interventions/useWhen.ts';
import { instantOf } from '#renderer/features/interventions/wallTimes.ts';
import { type Warning, warningsOf } from './warnings.ts';
import { type Visit, visitOf } from './week.ts';

/** The visits between two days, both counted in, and what does not fit in them. */
export interface Week {
  /** Undefined until they are there. */
  readonly visits: readonly Visit[] | undefined;
  readonly warnings: ReadonlyMap<string, readonly Warning[]>;
  readonly error: SportelloError | null;
  readonly reload: () => void;
}

/** Asks for the visits of a span of days, of one person or of everybody, and keeps them fresh. */
export function useWeek(first: string, last: string, person: string | null): Week {
  const { zone } = useWhen();
  const now = useNow();
  const from = instantOf(first, '00:00', zone);
  const to = instantOf(last, '00:00', zone, 1);
  const { log, error, reload } = useLog(
    from === null || to === null
      ? null
      : {
          from,
          to,
          status: ['planned', 'running', 'done'],
          ...(person === null ? {} : { involving: person }),
        },
  );
  const visits = useMemo(
    () => log?.rows.map((line) => visitOf(line, now, zone)).filter((one) => one !== null),
    [log, now, zone],
  );
  const warnings = useMemo(() => warningsOfAll(visits ?? []), [visits]);
  return { visits, warnings, error, reload };
}

/** Each person's own visits, those as a colleague too. */
function warningsOfAll(visits: readonly Visit[]): ReadonlyMap<string, readonly Warning[]> {
  const people = new Map<string, Visit[]>();
  for (const visit of visits) {
    for (const who of [visit.line.operator, ...visit.line.others]) {
      if (who !== null) people.set(who, [...(people.get(who) ?? []), visit]);
    }
  }
  const all = new Map<string, readonly Warning[]>();
  for (const own of people.values()) {
    for (const [id, found] of warningsOf(own)) if (!all.has(id)) all.set(id, found);
  }
  return all;
}
