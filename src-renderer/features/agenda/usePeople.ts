import { useMemo } from 'react';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useSession } from '#renderer/app/session.tsx';
import type { Visit } from './week.ts';

/** The rows of the calendar: visits nobody has yet, oneself, the technicians, whoever else has a visit. */
export function usePeople(visits: readonly Visit[] | undefined): readonly (string | null)[] {
  const { active, nameOf } = useCatalog();
  const { operator: me } = useSession();
  const operators = active('operators');
  return useMemo(() => {
    const busy = new Set((visits ?? []).flatMap(({ line }) => [line.operator, ...line.others]));
    const known = operators.filter(
      (one) => busy.has(one.id) || (one.fields['roles'] as readonly string[]).includes('technician'),
    );
    const gone = [...busy].filter((one) => one !== null && !operators.some((other) => other.id === one));
    const mine = known.filter((one) => one.id === me.id).map((one) => one.id);
    const rest = [...known.filter((one) => one.id !== me.id).map((one) => one.id), ...gone].toSorted((a, b) =>
      nameOf(a).localeCompare(nameOf(b)),
    );
    return [...(busy.has(null) ? [null] : []), ...mine, ...rest];
  }, [visits, operators, me.id, nameOf]);
}
