import { useCallback, useEffect, useRef } from 'react';
import { type KeptKey, keepKey, playKey } from './playKey.ts';

/** Between two played keys, ms: a frame, so that a window one of them opened has the focus before the next. */
const STEP = 16;

/** Keys that only change what others mean: they come again with those. */
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

export interface HeldKeys {
  /** From now on keys are kept. */
  hold: () => void;
  /** Plays what was kept, in order, and lets keys through again. */
  release: () => void;
  /** Forgets what was kept and lets keys through again. */
  drop: () => void;
}

/**
 * Holds keys back while the place they are meant for is not on screen yet, and plays them there once it is: whoever types
 * faster than the desk answers loses no key and writes none into the wrong field. `meant` tells by where the focus is
 * whether a key is one of those.
 */
export function useHeldKeys(meant: (focus: Element | null) => boolean): HeldKeys {
  const holding = useRef(false);
  const playing = useRef(false);
  const held = useRef<KeptKey[]>([]);
  const latest = useRef(meant);
  latest.current = meant;
  useEffect(() => {
    const catchKey = (event: KeyboardEvent): void => {
      if (!event.isTrusted || event.isComposing || MODIFIERS.has(event.key)) return;
      if (!holding.current && !playing.current) return;
      // What comes while the kept ones are played waits behind them, wherever they have led.
      if (held.current.length === 0 && !latest.current(document.activeElement)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      held.current.push(keepKey(event));
    };
    // Before anything else hears of it.
    window.addEventListener('keydown', catchKey, true);
    return () => window.removeEventListener('keydown', catchKey, true);
  }, []);
  const hold = useCallback(() => {
    holding.current = true;
  }, []);
  const drop = useCallback(() => {
    held.current = [];
    holding.current = false;
  }, []);
  const release = useCallback(() => {
    holding.current = false;
    if (playing.current) return;
    playing.current = true;
    // One at a time, each after what the one before it changed is on screen; a key may itself begin another wait.
    const play = (): void => {
      const next = holding.current ? undefined : held.current.shift();
      if (next === undefined) playing.current = false;
      else {
        playKey(next);
        window.setTimeout(play, STEP);
      }
    };
    window.setTimeout(play);
  }, []);
  return { hold, release, drop };
}
