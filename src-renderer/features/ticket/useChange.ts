import { useCallback, useEffect, useRef, useState } from 'react';
import { isTextField } from '#renderer/ui/hotkeys.tsx';
import { useHeldKeys } from '#renderer/ui/useHeldKeys.ts';
import type { TicketPageValue } from './ticket.ts';

/** All but what is being written on the page: the next action's letter, and what is pressed in a window already sent. */
const meant = (focus: Element | null): boolean => !isTextField(focus) || focus?.closest('[role="dialog"]') !== null;

/** `during` of the page, whose state `fresh` asks for again. */
export function useChange(fresh: () => Promise<void>): TicketPageValue['during'] {
  const { hold, release, drop } = useHeldKeys(meant);
  const [settled, setSettled] = useState(0);
  const running = useRef(0);
  // After the rendering that shows the new state and, where there was a window, no longer the window.
  useEffect(() => {
    if (settled > 0 && running.current === 0) release();
  }, [settled, release]);
  return useCallback(
    async (work) => {
      running.current += 1;
      hold();
      try {
        const result = await work();
        await fresh();
        return result;
      } catch (error) {
        drop();
        throw error;
      } finally {
        running.current -= 1;
        setSettled((n) => n + 1);
      }
    },
    [fresh, hold, drop],
  );
}
