import type { Topic } from '#shared/api/define.ts';
import { fromWire } from '#shared/result.ts';
import type { Host } from './client.ts';

/** What the preload puts on the window: two functions that never change. */
export interface Bridge {
  readonly call: (name: string, input: unknown) => Promise<{ result?: unknown; error?: unknown }>;
  readonly subscribe: (topics: readonly string[], callback: (topics: readonly string[]) => void) => () => void;
}

/** The Electron shell, through the preload's bridge. */
export function bridgeHost(bridge: Bridge): Host {
  return {
    async call(name, input) {
      const reply = await bridge.call(name, input);
      if (reply.error !== undefined) throw fromWire(reply.error);
      return reply.result;
    },
    subscribe: (listener) => bridge.subscribe([], (topics) => listener(topics as Topic[])),
  };
}
