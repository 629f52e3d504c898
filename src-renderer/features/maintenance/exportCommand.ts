/** The verb that writes an export beside the store, as it is typed in the product's folder; a folder with spaces is quoted. */
export function exportCommand(
  what: 'tickets' | 'interventions' | 'events',
  format: 'csv' | 'json',
  folder: string,
): string {
  return `npm run sportello -- export ${what} --format ${format} --out ${what}.${format} --data ${quoted(folder)}`;
}

function quoted(path: string): string {
  return /^[\w./:\\-]+$/.test(path) ? path : `"${path.replaceAll('"', '\\"')}"`;
}
