import type { z } from 'zod';

/** A view as a part of an address. */
export function encodeView(view: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(view));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** What an address names, when it is one of those; null else: it may come from another version. */
export function decodeAs<T>(text: string, schema: z.ZodType<T>): T | null {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
    const read = schema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
