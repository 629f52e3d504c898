import { z } from 'zod';

/**
 * Schema of `{field: [seen, now]}` in an event. Of a field this version knows, `now` must be a value of it and `seen`
 * one too, or null: what another desk sends is kept whatever it is, but only a value that fits reaches states and
 * tables. Fields of a newer desk pass unseen: no fold takes them.
 */
export function changesSchema(shape: Readonly<Record<string, z.ZodType>>) {
  const known = new Map(Object.entries(shape).map(([name, now]) => [name, { now, seen: now.nullable() }]));
  return z.record(z.string(), z.tuple([z.unknown(), z.unknown()])).superRefine((changes, ctx) => {
    for (const [name, [seen, now]] of Object.entries(changes)) {
      const field = known.get(name);
      if (field === undefined) continue;
      if (!field.now.safeParse(now).success || !field.seen.safeParse(seen).success) {
        ctx.addIssue({ code: 'custom', message: 'type', path: [name], params: { reason: 'type' } });
      }
    }
  });
}
