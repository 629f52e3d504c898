import { z } from 'zod';
import type { EventSchema } from '../../events/registry.ts';
import { line } from '../../text/zod.ts';
import { interventionFields } from './fields.ts';

const some = z.object({ fields: interventionFields.partial() });
const changes = z.record(z.string(), z.tuple([z.unknown(), z.unknown()]));
const kind = 'intervention';

/** Everything that can happen to an intervention. */
export const interventionEvents: readonly EventSchema[] = [
  { kind, type: 'intervention.planned', version: 1, data: some, personal: { 'fields.notes': 'text' } },
  { kind, type: 'intervention.started', version: 1, data: some, personal: { 'fields.notes': 'text' } },
  { kind, type: 'intervention.recorded', version: 1, data: some, personal: { 'fields.notes': 'text' } },
  {
    kind,
    type: 'intervention.changed',
    version: 1,
    data: z.object({ fields: changes, reason: line(300).optional() }),
    personal: { 'fields.notes': 'text', reason: 'text' },
  },
  { kind, type: 'intervention.cancelled', version: 1, data: z.object({ reason: line(300) }), personal: { reason: 'text' } },
];
