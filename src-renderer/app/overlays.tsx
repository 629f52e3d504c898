import { createContext, type ReactNode, use, useMemo, useState } from 'react';

/** What lies over the panes. The card itself is the card feature's; this only says whether one is open. */
interface Overlays {
  /** The open call card, to be laid over the main pane; null when none is open. */
  card: ReactNode;
  /** Opens a new call card, or brings the open one to the front. */
  openCard: () => void;
  /** Parked cards, for the status line; opens the list of them. */
  parked: number;
  showParked: () => void;
}

const none: Overlays = { card: null, openCard: () => undefined, parked: 0, showParked: () => undefined };
const OverlaysContext = createContext<{ value: Overlays; set: (value: Overlays) => void }>({ value: none, set: () => undefined });

export function OverlaysProvider({ children }: { children: ReactNode }) {
  const [value, set] = useState(none);
  const context = useMemo(() => ({ value, set }), [value]);
  return <OverlaysContext value={context}>{children}</OverlaysContext>;
}

export function useOverlays(): Overlays {
  return use(OverlaysContext).value;
}
