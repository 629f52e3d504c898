import { expect, it } from 'vitest';
import { line } from '../../../tests/support/lines.ts';
import { mySections } from './sections.ts';

it('puts people to call back first, then what is due, then work, then other waits by date', () => {
  const all = [
    line({ id: 'work' }),
    line({ id: 'undated', status: 'waiting' }),
    line({ id: 'later', status: 'waiting', waitUntil: 500 }),
    line({ id: 'sooner', status: 'waiting', waitUntil: 400 }),
    line({ id: 'today', status: 'waiting', waitUntil: 99 }),
    line({ id: 'past', status: 'waiting', waitUntil: 5 }),
    line({ id: 'back', status: 'solved', callBack: true }),
  ];
  expect(mySections(all, 100).map((one) => [one.name, one.lines.map((call) => call.id)])).toEqual([
    ['callBack', ['back']],
    ['due', ['past', 'today']],
    ['working', ['work']],
    ['waiting', ['sooner', 'later', 'undated']],
  ]);
});
