import { civilFromDays, daysFromCivil, daysInMonth } from '../../time/civil.ts';
import type { RecurringVisit } from '../people/contract.ts';

/** Which days nobody goes out on: the company's holidays. Days are `YYYY-MM-DD`. */
export interface VisitCalendar {
  isHoliday(day: string): boolean;
}

/** What of a contract decides its visits. */
export interface VisitingContract {
  readonly from: string | null;
  readonly to: string | null;
  readonly visits: readonly RecurringVisit[];
}

/** A visit that falls due. `nominal` is the day of the rule, `day` the working day it is done on. */
export interface DueVisit {
  readonly visit: RecurringVisit;
  readonly nominal: string;
  readonly day: string;
}

/** Days a visit may be moved on from a holiday; after a week it stays where it is. */
const MOST_MOVES = 7;

/**
 * The visits of a contract whose day of the rule lies from `from` to `to`, both counted in, in the order of days. Only
 * days on which the contract holds count. A day that falls on a weekend or a holiday is moved to the next working day;
 * the rule goes on from the day it named, so that a holiday does not shift the years after it.
 */
export function dueVisits(contract: VisitingContract, from: string, to: string, calendar: VisitCalendar): DueVisit[] {
  const first = later(contract.from, from);
  const last = contract.to !== null && contract.to < to ? contract.to : to;
  return contract.visits
    .flatMap((visit) =>
      ruleDays(visit, dayNumber(later(visit.from, first)), dayNumber(last)).map((day) => ({
        visit,
        nominal: isoDay(day),
        day: isoDay(workingDay(day, calendar)),
      })),
    )
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Days of the rule between two day numbers, both counted in. */
function ruleDays(visit: RecurringVisit, from: number, to: number): number[] {
  const start = dayNumber(visit.from);
  const { every } = visit;
  const days: number[] = [];
  if (every.by === 'days') {
    const skipped = Math.max(0, Math.ceil((from - start) / every.days));
    for (let day = start + skipped * every.days; day <= to; day += every.days) days.push(day);
    return days;
  }
  const origin = monthNumber(start);
  const behind = Math.max(0, monthNumber(from) - origin);
  // The month before may be the one whose turn it was: one step back loses nothing.
  const steps = Math.max(0, Math.floor(behind / every.months));
  for (let month = origin + steps * every.months; ; month += every.months) {
    const day = nthWeekday(month, every.nth, every.weekday);
    if (day > to || month > origin + 12_000) return days;
    if (day >= from && day >= start) days.push(day);
  }
}

/** The n-th weekday of a month (1 Monday to 7 Sunday); the fifth is the last one. */
function nthWeekday(month: number, nth: number, weekday: number): number {
  const y = Math.floor(month / 12);
  const mo = (month % 12) + 1;
  const first = daysFromCivil(y, mo, 1);
  const day = 1 + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  return first + (day > daysInMonth(y, mo) ? day - 7 : day) - 1;
}

function workingDay(day: number, calendar: VisitCalendar): number {
  for (let moved = 0; moved <= MOST_MOVES; moved += 1) {
    if (weekdayOf(day + moved) <= 5 && !calendar.isHoliday(isoDay(day + moved))) return day + moved;
  }
  return day;
}

/** 1 is Monday, 7 Sunday. 1 January 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function monthNumber(day: number): number {
  const { y, mo } = civilFromDays(day);
  return y * 12 + mo - 1;
}

function dayNumber(day: string): number {
  const [y = 0, mo = 1, d = 1] = day.split('-').map(Number);
  return daysFromCivil(y, mo, d);
}

function isoDay(day: number): string {
  const { y, mo, d } = civilFromDays(day);
  return `${String(y).padStart(4, '0')}-${String(mo).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function later(one: string | null, other: string): string {
  return one !== null && one > other ? one : other;
}
