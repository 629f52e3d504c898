import { z } from 'zod';
import type { EventSchema } from '../../events/registry.ts';
import { line } from '../../text/zod.ts';
import { changesSchema } from '../changesSchema.ts';
import { interventionFields } from './fields.ts';

const some = z.object({ fields: interventionFields.partial() });
const kind = 'intervention';

/** Nobody's visit is possible: who was to do it has left. */
const changeable = { ...interventionFields.shape, operator: interventionFields.shape.operator.nullable() };

/** Everything that can happen to an intervention. */
export const interventionEvents: readonly EventSchema[] = [
  { kind, type: 'intervention.planned', version: 1, data: some, personal: { 'fields.notes': 'text' } },
  { kind, type: 'intervention.started', version: 1, data: some, personal: { 'fields.notes': 'text' } },
  { kind, type: 'intervention.recorded', version: 1, data: some, personal: { 'fields.notes': 'text' } },
  {
    kind,
    type: 'intervention.changed',
    version: 1,
    data: z.object({ fields: changesSchema(changeable), reason: line(300).optional() }),
    personal: { 'fields.notes': 'text', reason: 'text' },
  },
  {
    kind,
    type: 'intervention.cancelled',
    version: 1,
    data: z.object({ reason: line(300) }),
    personal: { reason: 'text' },
  },
];
