import type { OutputOf } from '#shared/api/contract.ts';
import { createDesk } from './desk.ts';
import { LOCAL } from './localCall.ts';
import type { Ports } from './ports.ts';

/** Ms of indexing between two looks at the terminal. */
const SLICE_MS = 100;

/**
 * Searches the store of a folder for a verb. The index is brought up to the log first: after an import nobody has waited
 * for it yet.
 * @throws SportelloError as `openReadStore`
 */
export async function searchOnce(
  dir: string,
  ports: Ports,
  text: string,
  limit: number,
): Promise<OutputOf<'search.all'>> {
  const desk = createDesk({ dir, ports, mode: 'read' });
  try {
    while (desk.search()?.catchUp(SLICE_MS) === false) await new Promise((resolve) => setImmediate(resolve));
    return (await desk.run('search.all', { text, limit }, LOCAL)) as OutputOf<'search.all'>;
  } finally {
    await desk.close();
  }
}
