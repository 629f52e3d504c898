import { contract, type InputOf, type OutputOf, type QueryName } from '#shared/api/contract.ts';
import { fromZod } from '#shared/result.ts';
import { createDesk } from './desk.ts';
import { LOCAL } from './localCall.ts';
import type { Ports } from './ports.ts';

/** Ms of indexing between two looks at the terminal. */
const SLICE_MS = 100;

/**
 * Asks the store of a folder what is found by words, for a verb. The index is brought up to the log first: after an import
 * nobody has waited for it yet.
 * @throws SportelloError as the query, as `openReadStore`
 */
export async function searchOnce<N extends QueryName>(
  dir: string,
  ports: Ports,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  const parsed = contract[name].input.safeParse(input);
  if (!parsed.success) throw fromZod(parsed.error, input);
  const desk = createDesk({ dir, ports, mode: 'read' });
  try {
    while (desk.search()?.catchUp(SLICE_MS) === false) await new Promise((resolve) => setImmediate(resolve));
    return (await desk.run(name, parsed.data, LOCAL)) as OutputOf<N>;
  } finally {
    await desk.close();
  }
}
