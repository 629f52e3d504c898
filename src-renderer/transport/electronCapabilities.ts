import type { Bridge } from './bridgeHost.ts';
import { browserCapabilities } from './browserCapabilities.ts';
import type { HostCapabilities } from './capabilities.ts';

/**
 * The Electron shell: as a browser, but what leaves the window goes through the main process, which checks the address
 * and knows whether the system took it. The bridge's two functions stay as they are: `host.` calls are the shell's own.
 */
export function electronCapabilities(bridge: Bridge): HostCapabilities {
  const asks = async (name: string, input: unknown): Promise<boolean> => {
    const reply = await bridge.call(name, input);
    return reply.error === undefined && reply.result === true;
  };
  return {
    ...browserCapabilities(),
    openOutside: (url) => asks('host.openOutside', { url }),
    newCallKeyTaken: () => asks('host.newCallKeyTaken', {}),
  };
}
