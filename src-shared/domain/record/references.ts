import { z } from 'zod';
import { idSchema } from '../../text/zod.ts';
import type { DecideContext } from '../decision.ts';
import { requireKnown } from '../ticket/open.ts';

/** What an id in a field of that name points at, one or a list of them. */
const KINDS: Readonly<Record<string, string>> = {
  customer: 'customer',
  site: 'site',
  product: 'product',
  products: 'product',
  type: 'type',
  service: 'service',
  group: 'group',
  groups: 'group',
  technician: 'operator',
  owner: 'operator',
  asset: 'asset',
  assets: 'asset',
  priceList: 'priceList',
  sparePart: 'sparePart',
  bill: 'bill',
};

/** An id found among fields: where it stands, and the kind of record or stream it must be of. */
export interface Reference {
  readonly path: string;
  readonly kind: string;
  readonly id: string;
}

/**
 * The references among fields, at any depth: wherever the schema has an id, what stands there is one. A field of ids whose
 * name says nothing of what it points at is a mistake of the schema.
 * @throws Error when the schema holds an id under a name that has no kind
 */
export function referencesOf(schema: z.ZodType, value: unknown, path = '', name = ''): Reference[] {
  if (schema === idSchema) {
    const kind = KINDS[name];
    if (kind === undefined) throw new Error(`an id under a name of no kind: ${path}`);
    return typeof value === 'string' ? [{ path, kind, id: value }] : [];
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return referencesOf(schema.unwrap() as z.ZodType, value, path, name);
  if (schema instanceof z.ZodArray) {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    return list.flatMap((one, n) => referencesOf(schema.element as z.ZodType, one, join(path, String(n)), name));
  }
  if (schema instanceof z.ZodObject) {
    const fields = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
    return Object.entries(schema.shape).flatMap(([key, inner]) =>
      referencesOf(inner as z.ZodType, fields[key], join(path, key), key),
    );
  }
  return [];
}

/**
 * Every reference must point at something known. What the record named before may stay: it may be on its way from
 * another desk.
 * @throws SportelloError not_found naming the field, e.g. `record.fields.products.1`
 */
export function checkReferences(
  schema: z.ZodType,
  given: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>,
  path: string,
  ctx: Pick<DecideContext, 'known'>,
): void {
  const found = referencesOf(schema, given, path);
  if (found.length === 0) return;
  const present = new Set(referencesOf(schema, before).map((one) => `${one.kind}|${one.id}`));
  for (const one of found) if (!present.has(`${one.kind}|${one.id}`)) requireKnown(one.kind, one.id, one.path, ctx);
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
