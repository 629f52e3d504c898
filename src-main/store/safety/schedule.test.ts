import { beforeEach, expect, test } from 'vitest';
import { createBackupSchedule, type BackupSchedule } from './schedule.ts';

const HOUR = 3_600_000;
let now: number;
let last: number | null;
let made: number[];
let failures: number;
let broken: boolean;
let timers: { at: number; run: () => void }[];
let schedule: BackupSchedule;

beforeEach(() => {
  now = 1_000 * HOUR;
  last = now;
  made = [];
  failures = 0;
  broken = false;
  timers = [];
  schedule = createBackupSchedule({
    now: () => now,
    later(run, ms) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => void (timers = timers.filter((one) => one !== timer));
    },
    async backUp() {
      if (broken) throw new Error('full');
      made.push(now);
      last = now;
    },
    failed: () => (failures += 1),
    lastAt: () => last,
  });
});

/** Lets time pass in steps of a minute, as timers come due. */
async function pass(ms: number): Promise<void> {
  const until = now + ms;
  while (now < until) {
    now += 60_000;
    for (const timer of timers.filter((one) => one.at <= now)) {
      timers = timers.filter((one) => one !== timer);
      timer.run();
    }
    await Promise.resolve();
    await Promise.resolve();
  }
}

test('once an hour while work goes on', async () => {
  for (let i = 0; i < 12 * 6; i += 1) {
    schedule.touch();
    await pass(10 * 60_000);
  }
  expect(made).toHaveLength(12);
});

test('nothing new, no backup; work after a quiet night is backed up at once', async () => {
  await pass(12 * HOUR);
  expect(made).toEqual([]);
  schedule.touch();
  await pass(60_000);
  expect(made).toHaveLength(1);
  await pass(12 * HOUR);
  expect(made).toHaveLength(1);
});

test('a first backup comes an hour after the first work', async () => {
  last = null;
  schedule.touch();
  await pass(HOUR - 60_000);
  expect(made).toEqual([]);
  await pass(60_000);
  expect(made).toHaveLength(1);
});

test('one that fails is tried again in five minutes, and told', async () => {
  broken = true;
  schedule.touch();
  await pass(HOUR + 10 * 60_000);
  expect(failures).toBe(3);
  broken = false;
  await pass(5 * 60_000);
  expect(made).toHaveLength(1);
  await pass(5 * HOUR);
  expect(made).toHaveLength(1);
});

test('a clock set back does not stop it, nor make it run wild', async () => {
  last = now + 500 * HOUR;
  schedule.touch();
  await pass(HOUR);
  expect(made).toHaveLength(1);
});

test('after a stop nothing runs', async () => {
  schedule.touch();
  await schedule.stop();
  schedule.touch();
  await pass(3 * HOUR);
  expect(made).toEqual([]);
  expect(timers).toEqual([]);
});
