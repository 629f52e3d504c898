/**
 * Ids of the contacts that an event of a call names as its requester: at the opening, on either side of a change, and
 * where a change was taken back. Total: whatever the data looks like.
 */
export function requestersIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  const { requester, fields, set } = data as Record<string, unknown>;
  return [requester, ...pairIn(fields), ...pairIn(set)].filter((one): one is string => typeof one === 'string');
}

function pairIn(changes: unknown): unknown[] {
  if (typeof changes !== 'object' || changes === null) return [];
  const pair = (changes as Record<string, unknown>)['requester'];
  return Array.isArray(pair) ? pair : [];
}
