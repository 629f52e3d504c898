import type { FoldEvent } from '../../events/envelope.ts';
import { applyChanges, type Changes } from '../field.ts';
import type { RecordDefinition, RecordState } from './record.ts';

/**
 * Folds one event into a record. Total: an event that says nothing this version understands changes nothing.
 */
export function evolveRecord(definition: RecordDefinition, state: RecordState, event: FoldEvent): RecordState {
  const allowed = fieldNames(definition);
  const verb = event.type.slice(definition.kind.length + 1);
  switch (verb) {
    case 'added': {
      const given = (event.data['fields'] ?? {}) as Record<string, unknown>;
      const fields: Record<string, unknown> = {};
      for (const name of allowed) fields[name] = given[name] ?? null;
      return { ...state, added: true, addedAt: event.at, fields };
    }
    case 'changed': {
      const fields = { ...state.fields };
      const conflicts = applyChanges(fields, event.data['fields'] as Changes | undefined, allowed, event);
      return {
        ...state,
        fields,
        conflicts: conflicts.length > 0 ? [...state.conflicts, ...conflicts] : state.conflicts,
      };
    }
    case 'retired':
      return { ...state, retired: true };
    case 'restored':
      return { ...state, retired: false };
    case 'merged':
      return { ...state, mergedInto: typeof event.data['into'] === 'string' ? event.data['into'] : null };
    case 'unmerged':
      return { ...state, mergedInto: null };
    case 'erased':
      return { ...state, erased: true };
    default:
      return state;
  }
}

/** Names of the fields a definition knows. */
export function fieldNames(definition: RecordDefinition): ReadonlySet<string> {
  return new Set(Object.keys(definition.fields.shape));
}
