import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWhen } from '#renderer/features/interventions/useWhen.ts';
import type { Place } from './useMoveVisit.ts';
import { minuteOfDay, movedTo, type Visit } from './week.ts';

/** A visit carried with the keyboard, and over what. */
export interface Carry {
  readonly visit: Visit;
  readonly row: number;
  readonly col: number;
  /** Minutes after midnight it would begin at. */
  readonly minute: number;
  /** How long it is. */
  readonly minutes: number;
  /** `09:00–10:30`, as it would be. */
  readonly time: string;
}

export interface CarryOptions {
  people: readonly (string | null)[];
  days: readonly string[];
  /** Up and down go from person to person, or half an hour earlier and later. */
  by: 'person' | 'time';
  visitOf: (id: string) => Visit | undefined;
  nameOf: (person: string | null) => string;
  onDrop: (visit: Visit, place: Place) => void;
  /** For those who cannot see it. */
  say: (text: string) => void;
}

/** Minutes of a step with Shift. */
const FINE = 15;
const COARSE = 30;
/** A visit begins within its day. */
const LAST_MINUTE = 24 * 60 - FINE;

/**
 * Carries visits with the keyboard: Space takes one, arrows go to another day or person (or time), Shift and arrows up and
 * down a quarter of an hour, Space or Enter puts it down, Esc gives up.
 */
export function useCarryVisit({ people, days, by, visitOf, nameOf, onDrop, say }: CarryOptions): {
  carry: Carry | null;
  onKeyDownCapture: (event: KeyboardEvent) => void;
} {
  const { t } = useTranslation('agenda');
  const { zone, span, day: dayText } = useWhen();
  const [carry, setCarry] = useState<Carry | null>(null);

  const at = (visit: Visit, row: number, col: number, minute: number): Carry => {
    const { start, end } = movedTo(visit, days[col] ?? visit.day, minute, zone);
    return { visit, row, col, minute, minutes: Math.round((visit.to - visit.from) / 60_000), time: span(start, end) };
  };
  const tell = (what: 'picked' | 'over' | 'dropped' | 'givenUp', one: Carry): void => {
    const { start } = movedTo(one.visit, days[one.col] ?? one.visit.day, one.minute, zone);
    say(t(`said.${what}`, { day: dayText(start), time: one.time, name: nameOf(people[one.row] ?? null) }));
  };

  const take = (event: KeyboardEvent): boolean => {
    const { target } = event;
    if (event.key !== ' ' || !(target instanceof HTMLElement)) return false;
    const visit = visitOf(target.dataset['visit'] ?? '');
    if (visit === undefined) return false;
    if (visit.line.status !== 'planned') {
      say(t('said.fixed'));
      return true;
    }
    const row = by === 'time' ? 0 : people.indexOf(visit.line.operator);
    const next = at(visit, Math.max(0, row), Math.max(0, days.indexOf(visit.day)), minuteOfDay(visit.from, zone));
    setCarry(next);
    tell('picked', next);
    return true;
  };

  const onKeyDownCapture = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (carry === null) {
      if (!take(event)) return;
    } else if (event.key === ' ' || event.key === 'Enter') {
      setCarry(null);
      tell('dropped', carry);
      const operator = by === 'time' ? carry.visit.line.operator : (people[carry.row] ?? null);
      onDrop(carry.visit, { operator, day: days[carry.col] ?? carry.visit.day, minute: carry.minute });
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      setCarry(null);
      tell('givenUp', carry);
      if (event.key === 'Tab') return;
    } else {
      const { row, col, minute } = carry;
      const side = { ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? 0;
      const down = { ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0;
      const clock = event.shiftKey ? down * FINE : by === 'time' ? down * COARSE : 0;
      const rows = event.shiftKey || by === 'time' ? 0 : down;
      const next = at(
        carry.visit,
        clamp(row + rows, people.length - 1),
        clamp(col + side, days.length - 1),
        clamp(minute + clock, LAST_MINUTE),
      );
      if (side !== 0 || down !== 0) {
        setCarry(next);
        tell('over', next);
      }
    }
    // While something is carried no other key acts.
    event.preventDefault();
    event.stopPropagation();
  };
  return { carry, onKeyDownCapture };
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}
