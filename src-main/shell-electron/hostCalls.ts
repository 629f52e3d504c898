import { shell } from 'electron';
import { z } from 'zod';
import type { OutputOf } from '#shared/api/contract.ts';
import { isRemoteHelp } from '#shared/domain/people/remoteHelp.ts';
import { fromZod } from '#shared/result.ts';
import type { Front } from '#main/core/front.ts';
import { mayOpenOutside } from './origin.ts';

const NAMES = ['host.openOutside', 'host.newCallKeyTaken'] as const;
type HostCall = (typeof NAMES)[number];

/** What the shell itself answers over the bridge: nothing of a desk, so it is no part of the contract. */
export interface Host {
  readonly call: (session: string, name: HostCall, input: unknown) => Promise<boolean>;
}

export function isHostCall(name: string): name is HostCall {
  return NAMES.some((one) => one === name);
}

const address = z.object({ url: z.string().max(20_000) });

/** The host of the windows of a desk. */
export function createHost(front: Pick<Front, 'call'>, facts: { readonly newCallKeyTaken: boolean }): Host {
  return {
    async call(session, name, input) {
      if (name === 'host.newCallKeyTaken') return facts.newCallKeyTaken;
      const parsed = address.safeParse(input);
      if (!parsed.success) throw fromZod(parsed.error, input);
      return openOutside(front, session, parsed.data.url);
    },
  };
}

/**
 * Hands an address to the system: web, mail and telephone, or exactly what the company's stored template of its
 * remote-help tool makes. The template is the desk's, asked with the window's session; what the page says of it counts
 * for nothing. True once the system has taken it.
 */
async function openOutside(front: Pick<Front, 'call'>, session: string, url: string): Promise<boolean> {
  if (!mayOpenOutside(url) && !isRemoteHelp(url, await remoteHelpTemplate(front, session))) return false;
  try {
    await shell.openExternal(url);
    return true;
  } catch (error) {
    process.stderr.write(`could not open outside: ${String(error)}\n`);
    return false;
  }
}

async function remoteHelpTemplate(front: Pick<Front, 'call'>, session: string): Promise<string | null> {
  const { company } = (await front.call(session, 'catalog.get', {})) as OutputOf<'catalog.get'>;
  const template = company?.fields['remoteHelp'];
  return typeof template === 'string' ? template : null;
}
