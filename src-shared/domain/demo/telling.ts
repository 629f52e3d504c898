import type { Book } from './book.ts';
import type { WorkClock } from './calendar.ts';
import type { DemoLists, DemoStaff } from './company.ts';
import type { Random } from './random.ts';

/** What the life of a call is told with. */
export interface Telling {
  readonly book: Book;
  readonly random: Random;
  readonly clock: WorkClock;
  readonly staff: DemoStaff;
  readonly lists: DemoLists;
  /** The call of the same customer that is still open, when there is one. */
  readonly before: string | null;
}
