import { hash } from 'node:crypto';
import { sourceId } from '#shared/domain/import/sourceId.ts';

/** The id that a source's day has on every desk. */
export function phoneDayId(source: string, day: string): string {
  return sourceId((text) => hash('sha256', text, 'buffer'), source, 'phoneDay', day, Date.parse(`${day}T00:00:00Z`));
}
