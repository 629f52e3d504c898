import type { SearchHit } from '#shared/api/search.ts';

/** Which other thing can be done with a hit; null when none. A person of no company is called for first. */
export function otherOf({
  kind,
  customer,
}: Pick<SearchHit, 'kind' | 'customer'>): 'newCall' | 'customer' | 'contact' | null {
  if (kind === 'contact' && customer === null) return 'contact';
  if (kind !== 'ticket') return 'newCall';
  return customer === null ? null : 'customer';
}
