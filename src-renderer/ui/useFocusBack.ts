import { useEffect, useMemo } from 'react';

/** Where the focus was before a window opened; it goes back there also when the window is simply no longer drawn. */
export function useFocusBack(open: boolean): void {
  const before = useMemo(() => (open ? document.activeElement : null), [open]);
  useEffect(() => {
    if (!(before instanceof HTMLElement)) return undefined;
    return () => {
      setTimeout(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && before.isConnected) before.focus({ preventScroll: true });
      });
    };
  }, [before]);
}
