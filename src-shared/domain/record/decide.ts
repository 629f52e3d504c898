import type { NewEvent } from '../../events/envelope.ts';
import { SportelloError } from '../../result.ts';
import { changesBetween } from '../field.ts';
import type { DecideContext, Decision } from '../decision.ts';
import type { RecordDefinition, RecordState } from './record.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Adds a record with the given (already parsed) fields. */
export function addRecord(
  definition: RecordDefinition,
  fields: Fields,
  ctx: DecideContext,
  id = ctx.newId(),
): Decision<{ id: string }> {
  return { events: [recordEvent(definition.kind, 'added', id, { fields })], result: { id } };
}

/**
 * Changes the fields that differ; yields no event when none does. An erased record is nobody's any more.
 * @throws SportelloError not_found; refused: erased
 */
export function changeRecord(
  definition: RecordDefinition,
  id: string,
  fields: Fields,
  ctx: DecideContext,
): Decision<{ id: string }> {
  const state = existing(definition, id, ctx);
  if (state.erased) throw new SportelloError({ code: 'refused', field: 'id', reason: 'erased' });
  const changes = changesBetween(state.fields, fields);
  if (Object.keys(changes).length === 0) return { events: [], result: { id } };
  return { events: [recordEvent(definition.kind, 'changed', id, { fields: changes })], result: { id } };
}

/**
 * Retires a record or brings it back.
 * @throws SportelloError not_found
 */
export function retireRecord(
  definition: RecordDefinition,
  id: string,
  retired: boolean,
  ctx: DecideContext,
  reason: string | null = null,
): Decision<{ id: string }> {
  const state = existing(definition, id, ctx);
  if (state.retired === retired) return { events: [], result: { id } };
  const data = retired && reason !== null ? { reason } : {};
  return { events: [recordEvent(definition.kind, retired ? 'retired' : 'restored', id, data)], result: { id } };
}

/**
 * The record's present state.
 * @throws SportelloError not_found, naming `field`
 */
export function existing(
  definition: Pick<RecordDefinition, 'kind'>,
  id: string,
  ctx: Pick<DecideContext, 'load'>,
  field = 'id',
): RecordState {
  const state = ctx.load(definition.kind, id) as RecordState | undefined;
  if (state === undefined || !state.added) {
    throw new SportelloError({ code: 'not_found', field, params: { kind: definition.kind } });
  }
  return state;
}

function recordEvent(kind: string, verb: string, stream: string, data: Fields): NewEvent {
  return { kind, stream, type: `${kind}.${verb}`, data };
}
