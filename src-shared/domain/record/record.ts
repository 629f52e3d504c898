import type { z } from 'zod';
import type { Personal } from '../../events/registry.ts';
import type { Conflict } from '../field.ts';

/**
 * A *record* is a thing the company keeps a list of: a customer, a contact, a product, a group.
 * All kinds share four events (added, changed, retired, restored); some add their own.
 * A record is never deleted: what is no longer used is retired and stays where it is referred to.
 */
export interface RecordDefinition<F extends Readonly<Record<string, unknown>> = Readonly<Record<string, unknown>>> {
  readonly kind: string;
  readonly fields: z.ZodObject;
  /** Fields that name or describe a person, for erasure. */
  readonly personal?: Readonly<Record<string, Personal>>;
  /** Line shown in lists and by which they are sorted. */
  readonly name: (fields: F) => string;
  /** The record this one hangs on (a contact on its customer), for lists by parent. */
  readonly parent?: (fields: F) => string | null;
}

/** Folded state of one record. `fields` holds only names the definition knows. */
export interface RecordState {
  readonly id: string;
  readonly kind: string;
  readonly added: boolean;
  readonly addedAt: number;
  readonly retired: boolean;
  /** Another record of the same kind that this one was found to be the double of. */
  readonly mergedInto: string | null;
  readonly erased: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly conflicts: readonly Conflict[];
}

/** State of a stream nothing is known of yet. */
export function initialRecord(kind: string, id: string): RecordState {
  return {
    id,
    kind,
    added: false,
    addedAt: 0,
    retired: false,
    mergedInto: null,
    erased: false,
    fields: {},
    conflicts: [],
  };
}
