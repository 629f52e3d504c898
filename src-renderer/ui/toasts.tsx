import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react';
import { ToastRegion } from './Toast.tsx';

export interface ToastAction {
  label: string;
  run: () => void;
}

export interface ToastInput {
  /** What happened, in one line: "12 chiamate passate a Laser, livello 2". */
  message: string;
  /** `error` is announced at once and stays until closed. Default `done`. */
  kind?: 'done' | 'error' | undefined;
  /** Takes it back. The newest undo is also what the app's Ctrl+Z calls, through `undoLast`. */
  undo?: (() => void) | undefined;
  /** Another button, or several: "Apri", "Copia numero". */
  action?: ToastAction | readonly ToastAction[] | undefined;
  /** How long it stays, ms; default 20 s with an undo (WCAG 2.2.1), 5 s without. */
  stay?: number | undefined;
}

export interface Toast extends ToastInput {
  id: number;
}

export interface Toasts {
  show: (toast: ToastInput) => void;
  /** Runs the newest undo still on screen; false when there is none. */
  undoLast: () => boolean;
  dismiss: (id: number) => void;
}

const ToastsContext = createContext<Toasts | null>(null);

/** At most this many at once; older ones give way. */
const most = 3;

/** Once, around the app; draws the notices at the bottom left, where no button to press next stands. */
export function ToastsProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const current = useRef(toasts);
  current.current = toasts;
  const next = useRef(1);
  const dismiss = useCallback((id: number) => setToasts((all) => all.filter((t) => t.id !== id)), []);
  const value = useMemo<Toasts>(
    () => ({
      dismiss,
      show: (toast) => {
        const id = next.current;
        next.current += 1;
        setToasts((all) => [...all, { ...toast, id }].slice(-most));
      },
      undoLast: () => {
        const last = current.current.findLast((t) => t.undo !== undefined);
        if (last?.undo === undefined) return false;
        dismiss(last.id);
        last.undo();
        return true;
      },
    }),
    [dismiss],
  );
  return (
    <ToastsContext value={value}>
      {children}
      <ToastRegion toasts={toasts} onDismiss={dismiss} />
    </ToastsContext>
  );
}

/** To say what happened and offer to take it back. */
export function useToasts(): Toasts {
  const toasts = use(ToastsContext);
  if (toasts === null) throw new Error('useToasts needs a ToastsProvider around it');
  return toasts;
}
