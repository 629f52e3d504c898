import type { Grouping, QueueFilter } from '#shared/api/queue.ts';
import { URGENCIES } from '#shared/domain/catalog/catalog.ts';
import { CONTRACT_KINDS } from '#shared/domain/people/contract.ts';
import { STATUSES } from '#shared/domain/ticket/fields.ts';
import type { Catalog } from '#renderer/app/catalog.tsx';
import type { FieldFilter } from './view.ts';

/** Fields of the panel of which several values can be chosen. */
export const CHOICE_FIELDS = [
  'status',
  'group',
  'operator',
  'urgency',
  'type',
  'product',
  'contract',
  'service',
] as const;
export type ChoiceField = (typeof CHOICE_FIELDS)[number];

/** All fields of the panel, in its order. */
export const PANEL_FIELDS = [...CHOICE_FIELDS, 'customer', 'age'] as const;
export type PanelField = (typeof PANEL_FIELDS)[number];

/** Ages offered at one key: at least so many days. */
export const AGE_STEPS = [1, 3, 7, 30] as const;

const LISTS = {
  group: 'groups',
  operator: 'operators',
  type: 'types',
  product: 'products',
  service: 'services',
} as const;

/** Values chosen of a field; `none` stands for nobody or not indicated. */
export function chosen(fields: FieldFilter, field: ChoiceField): readonly string[] {
  return fields[field] ?? [];
}

/** The filter with one value of a field more, or one less. */
export function toggleValue(fields: FieldFilter, field: ChoiceField, value: string): FieldFilter {
  const now = chosen(fields, field);
  return setValues(fields, field, now.includes(value) ? now.filter((one) => one !== value) : [...now, value]);
}

/** The filter with just these values of a field; none at all no longer restricts. */
export function setValues(fields: FieldFilter, field: ChoiceField, values: readonly string[]): FieldFilter {
  const { [field]: _before, ...rest } = fields;
  return values.length === 0 ? rest : { ...rest, [field]: [...values] };
}

/** The filter without a field of the panel. */
export function dropField(fields: FieldFilter, field: PanelField): FieldFilter {
  if (field !== 'age') {
    const { [field]: _before, ...rest } = fields;
    return rest;
  }
  const { olderDays: _older, youngerDays: _younger, ...rest } = fields;
  return rest;
}

/** Does the panel's field restrict the list? */
export function isUsed(fields: FieldFilter, field: PanelField): boolean {
  if (field === 'age') return fields.olderDays !== undefined || fields.youngerDays !== undefined;
  if (field === 'customer') return fields.customer !== undefined;
  return chosen(fields, field).length > 0;
}

/**
 * Every value to offer, in the order of the company's lists, "none" last: what can still be chosen, what is chosen, and what
 * calls have though it was retired.
 */
export function valuesOf(
  field: ChoiceField,
  catalog: Pick<Catalog, 'active'>,
  present: readonly (string | null)[],
  now: readonly string[],
): string[] {
  const known: readonly string[] =
    field === 'status'
      ? STATUSES
      : field === 'urgency'
        ? URGENCIES
        : field === 'contract'
          ? CONTRACT_KINDS
          : catalog.active(LISTS[field]).map((one) => one.id);
  const others = [...present, ...now].filter(
    (one): one is string => one !== null && one !== 'none' && !known.includes(one),
  );
  return [...known, ...new Set(others), ...(field === 'status' ? [] : ['none'])];
}

/** The question that counts a field's values: the same filter without that field. */
export function countFilter(filter: QueueFilter, field: ChoiceField & Grouping): QueueFilter {
  const { [field]: _own, ...rest } = filter;
  return rest;
}
