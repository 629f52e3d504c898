import { expect, it } from 'vitest';
import { peaksOf } from './peaks.ts';
import { phoneGrid, phoneValue } from './phoneGrid.ts';

const figures = (offered: number, inTime: number, answered = offered) => ({
  offered,
  answered,
  lost: offered - answered,
  voicemail: 0,
  mail: 0,
  inTime,
  waitSeconds: 10 * answered,
  longestSeconds: 10,
  lostSeconds: 0,
  talkSeconds: 0,
  mostWaiting: 1,
  logged: 0,
});
const names = { corner: 'Giorno', total: 'Totale', weekday: (n: number) => `g${String(n)}` };

it('finds the busiest and the calmest hour, and marks what stands on few contacts', () => {
  const total = figures(23, 14);
  const byHour = [
    { weekday: 1, hour: 9, ...figures(20, 12) },
    { weekday: 5, hour: 11, ...figures(3, 2, 2) },
  ];
  const answer = { sources: ['c'], queues: [''], total, byQueue: [], byDay: [], byHour };
  const grid = phoneGrid(answer, 'offered', names, 'it');
  expect(grid.columns.map((one) => one.name)).toEqual(['09:00', '10:00', '11:00']);
  expect(peaksOf(grid)).toMatchObject({
    most: { day: 'g1', hour: '09:00', value: 20 },
    least: { day: 'g5', hour: '11:00', value: 3 },
  });
  const level = phoneGrid(answer, 'level', names, 'it');
  expect(level.rows[0]?.cells[0]).toMatchObject({ value: 0.6, few: false });
  expect(level.rows[4]?.cells[2]).toMatchObject({ few: true, over: 3 });
  expect(level.rows[4]?.cells[1]).toMatchObject({ value: null, text: '–' });
  expect(phoneValue(byHour[1], 'abandoned')).toBeCloseTo(1 / 3, 6);
  expect(phoneGrid(answer, 'wait', names, 'it').totals[0]?.text).toBe('10 s');
  expect(peaksOf(phoneGrid({ ...answer, byHour: [] }, 'offered', names, 'it'))).toEqual({ most: null, least: null });
});
