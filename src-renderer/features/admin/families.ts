import { FAMILIES, type Family } from '#shared/domain/catalog/catalog.ts';

/** Is it one of the two families? */
export function isFamily(value: unknown): value is Family {
  return FAMILIES.some((one) => one === value);
}
