/** A field whose value is only known to be JSON, as text: itself when it is one, else ''. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
