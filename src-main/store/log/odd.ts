import type { WireEvent } from '#shared/events/envelope.ts';
import { isKnown, type Registry } from '#shared/events/registry.ts';

/**
 * Data that its own schema refuses: kept and passed on, but no fold looks at it. Redacted data has holes by right, and
 * of an unknown type nothing can be said before the upgrade that knows it.
 */
export function isOdd(registry: Registry, event: Pick<WireEvent, 'type' | 'version' | 'data' | 'redacted'>): boolean {
  let data: unknown;
  try {
    data = JSON.parse(event.data);
  } catch {
    return true;
  }
  if (event.redacted === true || !isKnown(registry, event.type, event.version))
    return typeof data !== 'object' || data === null;
  const schema = registry.types.get(event.type);
  return schema?.version === event.version && !schema.data.safeParse(data).success;
}
