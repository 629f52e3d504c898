import { useLayoutEffect, useMemo } from 'react';

/** Where the focus was before a window opened; it goes back there also when the window is simply no longer drawn. */
export function useFocusBack(open: boolean): void {
  const before = useMemo(() => (open ? document.activeElement : null), [open]);
  useLayoutEffect(() => {
    if (!(before instanceof HTMLElement)) return undefined;
    const back = (): void => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && before.isConnected) before.focus({ preventScroll: true });
    };
    return () => {
      // As soon as the window is gone, before any key can come; a window that is only shut goes a moment later.
      queueMicrotask(back);
      setTimeout(back);
    };
  }, [before]);
}
