import type { EventSchema } from '../../events/registry.ts';

/** How much of an event goes: what names the person, or also what was written about them; nothing at all. */
export type Extent = 'none' | 'identity' | 'all';

/** Types whose maps hold pairs; elsewhere (added, planned, recorded) they hold values, and a list of two is a value. */
const PAIRS = /\.(?:changed|undone)$/;

/** The larger of two extents. */
export function widest(a: Extent, b: Extent): Extent {
  const order: readonly Extent[] = ['none', 'identity', 'all'];
  return order[Math.max(order.indexOf(a), order.indexOf(b))] as Extent;
}

/**
 * The data of an event with its personal fields emptied, or null when there is nothing (more) to empty. Everything
 * else stays, in its order, so that the fold still runs and every desk comes to the same text.
 *
 * Marks are the schema's; they must name the fields of older stored versions too. A path `fields.x` reaches into a map:
 * a change there is the pair [seen, now] and becomes [null, null], a value becomes null.
 */
export function redactData(
  schema: EventSchema,
  data: Readonly<Record<string, unknown>>,
  extent: Extent,
): Record<string, unknown> | null {
  if (extent === 'none') return null;
  const copy: Record<string, unknown> = { ...data };
  let changed = false;
  for (const [path, how] of Object.entries(schema.personal ?? {})) {
    if (how === 'text' && extent !== 'all') continue;
    const [outer = '', inner] = path.split('.', 2);
    if (inner === undefined) {
      if (!(outer in copy) || copy[outer] === null) continue;
      copy[outer] = null;
      changed = true;
    } else {
      const emptied = emptyInside(copy[outer], inner, PAIRS.test(schema.type));
      if (emptied === null) continue;
      copy[outer] = emptied;
      changed = true;
    }
  }
  return changed ? copy : null;
}

function emptyInside(map: unknown, name: string, pairs: boolean): Record<string, unknown> | null {
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return null;
  const fields = map as Record<string, unknown>;
  const value = fields[name];
  if (value === undefined || value === null) return null;
  if (!pairs) return { ...fields, [name]: null };
  const empty = Array.isArray(value) && value.length === 2 && value[0] === null && value[1] === null;
  return empty ? null : { ...fields, [name]: [null, null] };
}
