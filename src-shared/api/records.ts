import { z } from 'zod';
import { RECORDS, type RecordKind } from '../domain/kinds.ts';
import { idSchema, optionalLine } from '../text/zod.ts';
import { command } from './define.ts';

const done = z.object({ id: idSchema });

/** A record as screens get it: its fields, and what became of it. */
export const recordOut = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  retired: z.boolean(),
  mergedInto: z.string().nullable(),
  erased: z.boolean(),
  fields: z.record(z.string(), z.unknown()),
});
export type RecordOut = z.infer<typeof recordOut>;

/** Input of a command that adds or changes: one alternative per kind, so that errors name the very field. */
function alternatives<K extends RecordKind>(kinds: readonly K[], whole: boolean) {
  const options = kinds.map((kind) => {
    const shape = RECORDS[kind].fields;
    return whole
      ? z.object({ kind: z.literal(kind), fields: shape })
      : z.object({ kind: z.literal(kind), fields: shape.partial() });
  });
  return z.discriminatedUnion(
    'kind',
    options as unknown as [z.ZodObject<{ kind: z.ZodLiteral<K>; fields: z.ZodObject }>],
  );
}

/** The three commands every family of records has. */
export function recordCommands<K extends RecordKind>(
  kinds: readonly K[],
  roles: Parameters<typeof command>[0]['roles'],
  topic: 'people' | 'catalog' | 'operators' | 'company' | 'billing',
) {
  return {
    add: command({ roles, topics: [topic], input: z.object({ record: alternatives(kinds, true) }), output: done }),
    change: command({
      roles,
      topics: [topic],
      input: z.object({ id: idSchema, record: alternatives(kinds, false) }),
      output: done,
    }),
    retire: command({
      roles,
      topics: [topic],
      input: z.object({
        kind: z.enum(kinds as unknown as [K, ...K[]]),
        id: idSchema,
        retired: z.boolean(),
        reason: optionalLine(500),
      }),
      output: done,
    }),
  };
}
