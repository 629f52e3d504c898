import type { z } from 'zod';

/** How personal a field is: identity (name, phone, mail) or words somebody wrote about or for the person. */
export type Personal = 'identity' | 'text';

/** One event type as this version of the product knows it. */
export interface EventSchema {
  readonly type: string;
  readonly kind: string;
  /** Newest version; older stored versions are brought up by `upcasts[v]` (v → v + 1), purely, at read. */
  readonly version: number;
  readonly data: z.ZodType;
  readonly upcasts?: Readonly<Record<number, (data: Record<string, unknown>) => Record<string, unknown>>>;
  /** Top-level data fields that name or describe a person. `fields` entries are addressed as `fields.name`. */
  readonly personal?: Readonly<Record<string, Personal>>;
}

/** Every event type this version knows. A type that is not here is a newer desk's: kept, not folded. */
export interface Registry {
  readonly types: ReadonlyMap<string, EventSchema>;
}

/** @throws Error when two schemas claim one type: a programming error, found at start. */
export function createRegistry(schemas: readonly EventSchema[]): Registry {
  const types = new Map<string, EventSchema>();
  for (const schema of schemas) {
    if (types.has(schema.type)) throw new Error(`event type declared twice: ${schema.type}`);
    types.set(schema.type, schema);
  }
  return { types };
}

/** True when this version can fold the event: the type is known and the version is not newer than ours. */
export function isKnown(registry: Registry, type: string, version: number): boolean {
  const schema = registry.types.get(type);
  return schema !== undefined && version >= 1 && version <= schema.version;
}

/** Brings stored data to the newest version; returns it untouched when it already is. */
export function upcast(
  registry: Registry,
  type: string,
  version: number,
  data: Record<string, unknown>,
): Record<string, unknown> {
  const schema = registry.types.get(type);
  if (schema === undefined) return data;
  let current = data;
  for (let v = version; v < schema.version; v++) current = schema.upcasts?.[v]?.(current) ?? current;
  return current;
}
