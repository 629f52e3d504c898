import { createContext, use } from 'react';

const OverlayHostContext = createContext<HTMLElement | null>(null);

/** Given by Frame and EntryPage: an element within the page's main landmark where lists, menus and windows open. */
export const OverlayHost = OverlayHostContext.Provider;

/** Where what floats is drawn: within the main landmark, so that nothing stands outside all landmarks. Props for a Mantine portal. */
export function useOverlayPortal(): { target?: HTMLElement } {
  const host = use(OverlayHostContext);
  return host === null ? {} : { target: host };
}
