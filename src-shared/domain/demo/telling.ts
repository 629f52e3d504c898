import type { Book } from './book.ts';
import type { WorkClock } from './calendar.ts';
import type { DemoLists, DemoStaff } from './company.ts';
import type { Diary } from './diary.ts';
import type { DemoPrices } from './prices.ts';
import type { Random } from './random.ts';

/** What the life of a call is told with. */
export interface Telling {
  readonly book: Book;
  readonly random: Random;
  readonly clock: WorkClock;
  readonly staff: DemoStaff;
  readonly lists: DemoLists;
  readonly prices: DemoPrices;
  /** Chance of what only reports and bills say: calls do not depend on it. */
  readonly books: Random;
  readonly diary: Diary;
  /** The call of the same customer that is still open, when there is one. */
  readonly before: string | null;
}
