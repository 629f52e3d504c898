import type { ReactNode } from 'react';

/** The way from a line to the work it is of, and to the call that was for. */
export interface OpenWork {
  readonly openCall: (intervention: string) => void;
  readonly openWork: (intervention: string) => void;
  /** What was opened, to be drawn by whoever asked. */
  readonly windows: ReactNode;
}
