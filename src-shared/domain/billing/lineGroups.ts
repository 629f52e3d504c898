import type { BillLine } from '../bill/document.ts';
import { type BillingCalendar, dayOf } from './calendar.ts';
import type { OpenWork } from './customerWorks.ts';
import { type BillWords, cut } from './words.ts';

const MAX_TEXT = 1000;

/**
 * The lines of one work as they stand on a bill. The first says what was done, when, for which call and by whom; the
 * others stand under it.
 */
export function linesOfWork(
  { work, day, priced }: OpenWork,
  late: boolean,
  calendar: BillingCalendar,
  words: BillWords,
): BillLine[] {
  const heading = headingOf(work, day, words);
  const to = work.end === null || day === null ? day : dayOf(Math.max(work.start ?? work.end, work.end - 1), calendar);
  return priced.lines.map((line, i) => ({
    ...line,
    text: cut(i === 0 ? `${heading}: ${line.text}` : capital(line.text), MAX_TEXT),
    intervention: work.id,
    ticketNumber: work.ticketNumber,
    from: day,
    to,
    late,
  }));
}

/** "Intervento sul posto del 12/10/2026, chiamata 26-K7Q-00042, tecnico …". */
function headingOf(work: OpenWork['work'], day: string | null, words: BillWords): string {
  const names = work.technicians.map((one) => one.name).filter((name) => name !== '');
  const parts = [
    day === null ? words.text('heading.noDay') : words.text(`heading.${work.mode}`, { day: words.day(day) }),
    work.ticketNumber === null ? '' : words.text('heading.call', { number: work.ticketNumber }),
    names.length === 0 ? '' : words.text('heading.technicians', { count: names.length, names: names.join(', ') }),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
