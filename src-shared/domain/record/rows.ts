import type { Cell } from '../kind.ts';
import type { RecordDefinition, RecordState } from './record.ts';

/** The row of a record: its name and parent for lists, all fields as JSON for whoever opens it. */
export function recordRow(definition: RecordDefinition, state: RecordState): Readonly<Record<string, Cell>> | null {
  if (!state.added) return null;
  return {
    id: state.id,
    kind: state.kind,
    name: state.erased ? '' : definition.name(state.fields),
    parent: definition.parent?.(state.fields) ?? null,
    retired: state.retired ? 1 : 0,
    mergedInto: state.mergedInto,
    erased: state.erased ? 1 : 0,
    addedAt: state.addedAt,
    fields: JSON.stringify(state.fields),
  };
}
