import { createContext, type ReactNode, use } from 'react';
import type { HostCapabilities } from '#renderer/transport/capabilities.ts';

const HostContext = createContext<HostCapabilities | null>(null);

/** Gives the screens what the host can do beside carrying calls: copy, print, open outside, save. */
export function HostProvider({ host, children }: { host: HostCapabilities; children: ReactNode }) {
  return <HostContext value={host}>{children}</HostContext>;
}

export function useHost(): HostCapabilities {
  const value = use(HostContext);
  if (value === null) throw new Error('HostProvider is missing');
  return value;
}
