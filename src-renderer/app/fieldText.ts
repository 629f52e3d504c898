/** A field of a record as text; '' when it holds none. */
export function fieldText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
