import { createContext, type ReactNode, use, useMemo } from 'react';

/** Where each list was left, in pixels, by its name: coming back to a screen finds it as it was. */
export interface ScrollMemory {
  get: (name: string) => number | undefined;
  set: (name: string, top: number) => void;
}

const ScrollMemoryContext = createContext<ScrollMemory | null>(null);

/** Once, around the app (UiProvider does it). Kept while the window lives. */
export function ScrollMemoryProvider({ children }: { children: ReactNode }) {
  const memory = useMemo<ScrollMemory>(() => {
    const tops = new Map<string, number>();
    return { get: (name) => tops.get(name), set: (name, top) => void tops.set(name, top) };
  }, []);
  return <ScrollMemoryContext value={memory}>{children}</ScrollMemoryContext>;
}

export function useScrollMemory(): ScrollMemory | null {
  return use(ScrollMemoryContext);
}
