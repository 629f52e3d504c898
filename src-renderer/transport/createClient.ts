import { SportelloError } from '#shared/result.ts';
import type { CommandName, InputOf, OutputOf } from '#shared/api/contract.ts';
import { freshId } from './freshId.ts';
import type { DeskClient, Host, Ran } from './client.ts';

/** Times a command is tried again when the desk did not answer; the same id makes that harmless. */
const RETRIES = 2;

/** The client over any host. */
export function createClient(host: Host): DeskClient {
  return {
    query: async (name, input) => (await host.call(name, input)) as never,
    async run<N extends CommandName>(
      name: N,
      input: Omit<InputOf<N>, 'commandId'>,
      commandId = freshId(),
    ): Promise<Ran<N>> {
      for (let tried = 0; ; tried++) {
        try {
          return { commandId, result: (await host.call(name, { ...input, commandId })) as OutputOf<N> };
        } catch (error) {
          const again = error instanceof SportelloError && (error.code === 'unavailable' || error.code === 'busy');
          if (!again || tried >= RETRIES) throw error;
        }
      }
    },
    subscribe: (listener) => host.subscribe(listener),
  };
}
