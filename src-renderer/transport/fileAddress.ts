/** Where the host gives out a file of a call, as an attachment to be saved: the same in a browser and under the app's own protocol. */
export function fileAddress(ticket: string, hash: string): string {
  return `/files/${ticket}/${hash}`;
}

/** Where the host gives out an export begun with `export.begin`. */
export function exportAddress(id: string): string {
  return `/exports/${id}`;
}
