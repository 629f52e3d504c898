import { SportelloError } from '#shared/result.ts';
import type { CommandName, InputOf, OutputOf } from '#shared/api/contract.ts';
import { freshId } from './freshId.ts';
import type { DeskClient, Host, Ran } from './client.ts';

/** Times a command is tried again when the desk did not answer; the same id makes that harmless. */
const RETRIES = 2;

/** The client over any host. */
export function createClient(host: Host): DeskClient {
  const onTheirWay = new Set<Promise<unknown>>();
  const send = async <N extends CommandName>(
    name: N,
    input: Omit<InputOf<N>, 'commandId'>,
    commandId: string,
  ): Promise<Ran<N>> => {
    for (let tried = 0; ; tried++) {
      try {
        return { commandId, result: (await host.call(name, { ...input, commandId })) as OutputOf<N> };
      } catch (error) {
        const again = error instanceof SportelloError && (error.code === 'unavailable' || error.code === 'busy');
        if (!again || tried >= RETRIES) throw error;
      }
    }
  };
  return {
    query: async (name, input) => (await host.call(name, input)) as never,
    run: (name, input, commandId = freshId()) => {
      const sent = send(name, input, commandId);
      onTheirWay.add(sent);
      const over = (): void => void onTheirWay.delete(sent);
      sent.then(over, over);
      return sent;
    },
    async settled(within) {
      const until = Date.now() + within;
      // One order may be waiting for another to be sent at all: after each answer it gets its turn.
      while (onTheirWay.size > 0 && Date.now() < until) {
        const left = new Promise((resolve) => setTimeout(resolve, until - Date.now()));
        await Promise.race([Promise.allSettled(onTheirWay), left]);
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
    subscribe: (listener) => host.subscribe(listener),
  };
}
