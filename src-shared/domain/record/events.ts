import { z } from 'zod';
import type { EventSchema, Personal } from '../../events/registry.ts';
import { idSchema } from '../../text/zod.ts';
import { changesSchema } from '../changesSchema.ts';
import type { RecordDefinition } from './record.ts';

/** The event types every kind of record has. */
export function recordEvents(definition: RecordDefinition): EventSchema[] {
  const { kind } = definition;
  const personal: Record<string, Personal> = {};
  for (const [field, how] of Object.entries(definition.personal ?? {})) personal[`fields.${field}`] = how;
  return [
    { kind, type: `${kind}.added`, version: 1, data: z.object({ fields: definition.fields.partial() }), personal },
    {
      kind,
      type: `${kind}.changed`,
      version: 1,
      data: z.object({ fields: changesSchema(definition.fields.shape) }),
      personal,
    },
    { kind, type: `${kind}.retired`, version: 1, data: z.object({ reason: z.string().max(500).optional() }) },
    { kind, type: `${kind}.restored`, version: 1, data: z.object({}) },
    { kind, type: `${kind}.merged`, version: 1, data: z.object({ into: idSchema }) },
    { kind, type: `${kind}.unmerged`, version: 1, data: z.object({ from: idSchema }) },
    { kind, type: `${kind}.erased`, version: 1, data: z.object({ texts: z.boolean() }) },
  ];
}
