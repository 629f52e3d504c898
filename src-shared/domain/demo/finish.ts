import type { End } from '../ticket/fields.ts';
import type { DemoCall } from './call.ts';
import type { DemoOperator } from './company.ts';
import { fillIn, REOPENED } from './sentences.ts';
import type { Telling } from './telling.ts';

/** Solved, told, closed; one in twenty-five is reopened. */
export function finish(
  call: DemoCall,
  { book, random, clock, staff }: Telling,
  worker: DemoOperator,
  from: number,
  end: End,
): void {
  let at = from;
  for (let round = 0; book.goesOn(); round += 1) {
    const told = random.chance(0.8);
    book.act('solve', { solution: fillIn(random.pick(call.fault.solved), random, at), told }, at, worker.id);
    if (!told) {
      at = clock.later(at, random.lasting(55));
      book.act(
        'tell',
        {
          how: random.weighted([
            [75, 'phone'],
            [25, 'email'],
          ] as const),
        },
        at,
        staff.desk[random.int(0, 1)]?.id ?? worker.id,
      );
    }
    at = random.chance(0.65) ? at + 60_000 : clock.later(at, random.lasting(500));
    book.act('close', { end }, at, worker.id);
    if (round > 0 || !random.chance(0.04)) return;
    at = clock.later(at, random.lasting(700));
    book.act('reopen', { reason: random.pick(REOPENED) }, at, staff.desk[random.int(0, 1)]?.id ?? worker.id);
    at = clock.later(at, random.lasting(90));
    if (book.state()?.operator !== worker.id || book.state()?.status !== 'progress')
      book.act('take', {}, at, worker.id);
    at = clock.later(at, random.lasting(60));
  }
}
