import type { NewEvent } from '../../events/envelope.ts';
import { newId } from '../../events/ids.ts';
import { civilFromDays } from '../../time/civil.ts';
import { createZone, wallToMs } from '../../time/zone.ts';
import type { TicketState } from '../ticket/state.ts';
import { createBook } from './book.ts';
import { inventCall } from './call.ts';
import { arrivals, createWorkClock, DEMO_FIRST_DAY, DEMO_LAST_DAY } from './calendar.ts';
import {
  type DemoLists,
  type DemoOperator,
  type DemoPen,
  type DemoStaff,
  demoStaff,
  demoTemplates,
} from './company.ts';
import { type DemoCustomer, demoCustomers } from './customers.ts';
import { tellLife } from './lives.ts';
import { createDiary } from './diary.ts';
import { demoNotices } from './notices.ts';
import { demoPrices } from './prices.ts';
import { createRandom, type Random } from './random.ts';
import { demoCompanyData } from './taxData.ts';

/** What makes one example company differ from another. */
export interface DemoOptions {
  readonly seed: number;
  readonly customers: number;
  readonly calls: number;
  /** The company's own lists, which calls point at. */
  readonly lists: DemoLists;
  /** Company time zone, IANA name. */
  readonly zone: string;
}

/** A part of the example company that is saved as one command. */
export interface DemoPart {
  readonly id: string;
  /** A call takes its number as it is saved. */
  readonly events: (nextCallNumber: (at: number) => string) => readonly NewEvent[];
}

export interface DemoCompany {
  readonly staff: DemoStaff;
  /** Ids of what is decided once all this is saved: bills. */
  readonly newId: DemoPen['newId'];
  readonly operators: readonly DemoOperator[];
  /** In order; each is to be saved before the next is asked for, because chance is drawn as they are told. */
  readonly parts: Iterable<DemoPart>;
  readonly count: number;
}

/** Calls of the same customer that still count as "the other day". */
const RECENT_MS = 2 * 86_400_000;

/** The example company: two years of calls. Equal options give equal events, but for the numbers of the calls. */
export function demoCompany(options: DemoOptions): DemoCompany {
  const random = createRandom(options.seed);
  const bookChance = createRandom(options.seed + 0x5f37_59df);
  const zone = createZone(options.zone);
  const books: DemoPen = {
    random: bookChance,
    newId: (at) => newId(at, bookChance.bytes),
    lists: options.lists,
  };
  const pen: DemoPen = { random, newId: (at) => newId(at, random.bytes), lists: options.lists };
  const wall = (day: number, h: number): number => wallToMs({ ...civilFromDays(day), h, mi: 0, s: 0, ms: 0 }, zone);
  const start = wall(DEMO_FIRST_DAY - 20, 9);
  const end = wall(DEMO_LAST_DAY, 13);

  const { staff, events: hired } = demoStaff(pen, start);
  const { prices, events: priced } = demoPrices(books, start + 120_000);
  const { customers, events: known } = demoCustomers(
    options.customers,
    pen,
    books,
    prices,
    staff,
    start + 3_600_000,
    end,
  );
  const { notices, events: outages } = demoNotices(pen, staff, end);
  const records = [
    [...hired, demoCompanyData(bookChance, start), ...demoTemplates(pen, start + 60_000), ...priced, ...outages],
    ...known,
  ];
  const times = arrivals(options.calls, random, zone);
  const clock = createWorkClock(zone);
  const chooser = createChooser(customers, random);

  function* parts(): Generator<DemoPart> {
    for (const events of records) yield { id: pen.newId(start), events: () => events };
    const diary = createDiary();
    const recent = new Map<string, TicketState>();
    for (const at of times) {
      yield {
        id: pen.newId(at),
        events(nextCallNumber) {
          const customer = chooser();
          const clerk = random.weighted([
            [46, staff.desk[0]],
            [42, staff.desk[1]],
            [7, staff.manager],
            [5, staff.software],
          ] as const);
          const call = inventCall(at, clerk, customer, notices, options.lists, random);
          const book = createBook({
            newId: pen.newId,
            nextCallNumber,
            end,
            others: (id) => [...recent.values()].find((one) => one.id === id),
          });
          const other = recent.get(customer.id);
          const before = other !== undefined && at - other.openedAt < RECENT_MS && other.lastAt > at ? other.id : null;
          tellLife(call, {
            book,
            random,
            clock,
            staff,
            lists: options.lists,
            prices,
            books: bookChance,
            diary,
            before,
          });
          const state = book.state();
          if (state !== undefined && state.duplicateOf === null) recent.set(customer.id, state);
          return book.events();
        },
      };
    }
  }
  return { staff, newId: books.newId, operators: staff.all, parts: parts(), count: records.length + times.length };
}

/** Few customers call often, many seldom. */
function createChooser(customers: readonly DemoCustomer[], random: Random): () => DemoCustomer {
  const sums: number[] = [];
  let sum = 0;
  for (const one of customers) sums.push((sum += one.weight));
  return () => {
    const wanted = random.next() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    const found = customers[low];
    if (found === undefined) throw new RangeError('demo: no customers');
    return found;
  };
}
