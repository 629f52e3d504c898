import { useCallback, useMemo } from 'react';
import { useAsk } from '#renderer/app/desk.tsx';

/** How many calls each operator, or each group, has in hand now. */
export function useLoads(by: 'operator' | 'group'): (id: string) => number {
  const { data } = useAsk('queue.groups', { filter: { scope: 'live' }, by });
  const counts = useMemo(() => new Map(data?.groups.map((one) => [one.value, one.count])), [data]);
  return useCallback((id) => counts.get(id) ?? 0, [counts]);
}
