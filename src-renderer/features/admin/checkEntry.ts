import type { RecordOut } from '#shared/api/records.ts';
import type { FieldSpec, ListDefinition } from './listTypes.ts';

export type Values = Readonly<Record<string, unknown>>;
/** What a form can refuse before the desk is asked. */
export type Refusal =
  | { readonly name: string; readonly reason: 'required' }
  | { readonly name: string; readonly reason: 'letterTaken'; readonly by: string };

/** What is missing, and letters that choose another entry already: on the call card one letter means one thing. */
export function checkEntry(definition: ListDefinition, values: Values, others: readonly RecordOut[]): Refusal[] {
  const refused: Refusal[] = definition.fields
    .filter((field) => isMissing(field, values[field.name]))
    .map(({ name }) => ({ name, reason: 'required' }));
  const { letter } = values;
  const rival =
    typeof letter !== 'string'
      ? undefined
      : others.find(
          (one) =>
            !one.retired &&
            one.fields['letter'] === letter &&
            (definition.kind !== 'type' || one.fields['family'] === values['family']),
        );
  return rival === undefined ? refused : [...refused, { name: 'letter', reason: 'letterTaken', by: rival.name }];
}

function isMissing({ kind, optional }: FieldSpec, value: unknown): boolean {
  if (kind === 'roles') return !Array.isArray(value) || value.length === 0;
  if (optional === true || kind === 'groups' || kind === 'check') return false;
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** What a field becomes when it is left empty: null where it may be, '' otherwise. */
export function emptyAs({ optional }: FieldSpec, text: string): string | null {
  return text === '' && optional === true ? null : text;
}
