import { createContext, use } from 'react';
import type { Warning } from './warnings.ts';
import type { Visit } from './week.ts';

/** What every part of the calendar may ask for. */
export interface Agenda {
  readonly now: number;
  readonly today: string;
  readonly days: readonly string[];
  readonly warnings: ReadonlyMap<string, readonly Warning[]>;
  /** The visit that is carried with the keyboard. */
  readonly carried: string | null;
  readonly open: (visit: Visit) => void;
  readonly focused: (visit: Visit | null) => void;
  /** Plans something new: whose, which day, when (minutes after midnight; null = any time). */
  readonly create: (operator: string | null, day: string, minute: number | null) => void;
}

export const AgendaContext = createContext<Agenda | null>(null);

/** The calendar around. */
export function useAgenda(): Agenda {
  const value = use(AgendaContext);
  if (value === null) throw new Error('AgendaContext is missing');
  return value;
}
