import { screen, type Rectangle } from 'electron';
import Store from 'electron-store';

interface Kept {
  bounds?: Rectangle;
  maximised?: boolean;
}

/** Where the window stood when it was last closed. */
export interface WindowState {
  readonly bounds: () => Partial<Rectangle> & { width: number; height: number };
  readonly maximised: () => boolean;
  readonly keep: (bounds: Rectangle, maximised: boolean) => void;
}

const FIRST = { width: 1440, height: 900 };

/** Kept in electron-store; a place on a screen that is no longer there is not gone back to. */
export function openWindowState(): WindowState {
  const store = new Store<Kept>({ name: 'window' });
  return {
    bounds() {
      const bounds = store.get('bounds');
      return bounds !== undefined &&
        isVisible(
          bounds,
          screen.getAllDisplays().map((one) => one.workArea),
        )
        ? bounds
        : FIRST;
    },
    maximised: () => store.get('maximised') ?? false,
    keep: (bounds, maximised) => store.set({ bounds, maximised }),
  };
}

/** True when a good part of the window's title bar lies on one of the screens. */
export function isVisible(bounds: Rectangle, screens: readonly Rectangle[]): boolean {
  return screens.some((area) => {
    const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
    return width >= 100 && bounds.y >= area.y && bounds.y < area.y + area.height - 40;
  });
}
