import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialIntervention } from '#shared/domain/intervention/state.ts';
import { createZone } from '#shared/time/zone.ts';
import {
  blankRecord,
  crossesMidnight,
  expensesUnsaid,
  minutesOf,
  recordClocks,
  recordFields,
  recordOf,
  type RecordForm,
  recordTimes,
  travelFromTimes,
} from './recordForm.ts';

const zone = createZone('Europe/Rome');
const MINUTE = 60_000;
/** 2026-03-02 10:00 in Rome. */
const NOW = Date.UTC(2026, 2, 2, 9, 0);
const blank = blankRecord(NOW, zone, { mode: 'onsite', operator: null, site: null });
const day: RecordForm = {
  ...blank,
  departure: '08:00',
  arrival: '08:40',
  start: '08:45',
  end: '10:00',
  back: '10:35',
  breakMinutes: 15,
};

describe('the form of a record', () => {
  it('says hours and travel as it is written', () => {
    expect(minutesOf(day, zone)).toBe(60);
    expect(travelFromTimes(recordTimes(day, zone))).toBe(75);
    expect(minutesOf({ ...day, end: null }, zone)).toBeNull();
    expect(minutesOf({ ...day, end: '08:00' }, zone)).toBeNull();
    expect(travelFromTimes(recordTimes({ ...day, departure: null, back: null }, zone))).toBeNull();
  });

  it('leaves out what belongs to a visit when it was a phone call', () => {
    const phone = recordFields({ ...day, mode: 'phone', km: 40, site: 'x', departure: '11:00' }, zone);
    expect(phone).toMatchObject({ km: 0, travelMinutes: 0, departure: null, arrival: null, back: null, site: null });
  });

  it('takes travel from the times unless it was written', () => {
    expect(recordFields(day, zone)?.travelMinutes).toBe(75);
    expect(recordFields({ ...day, travelMinutes: 50 }, zone)?.travelMinutes).toBe(50);
  });

  it('drops empty lines and keeps half-written ones, for the desk to refuse them', () => {
    const fields = recordFields(
      {
        ...day,
        expenses: [
          { key: 1, what: ' ', cents: null, receipt: null },
          { key: 2, what: 'Casello', cents: 450, receipt: 'a' },
          { key: 3, what: '', cents: 100, receipt: null },
        ],
        parts: [{ key: 1, what: 'Lente', serial: ' ', quantity: null, sparePart: 'p', priceCents: 1200 }],
      },
      zone,
    );
    expect(fields?.expenses).toEqual([
      { what: 'Casello', cents: 450, receipt: 'a' },
      { what: '', cents: 100 },
    ]);
    expect(fields?.parts).toEqual([{ what: 'Lente', serial: null, quantity: 1, sparePart: 'p', priceCents: 1200 }]);
    expect(recordFields({ ...day, start: null }, zone)).toBeNull();
  });

  it('asks about the day after and then counts over midnight, back home too', () => {
    const night: RecordForm = { ...blank, start: '22:30', end: '00:30', back: '01:10' };
    expect(crossesMidnight(night)).toBe(true);
    expect(minutesOf(night, zone)).toBeNull();
    const over = { ...night, nextDay: true };
    expect(minutesOf(over, zone)).toBe(120);
    expect(travelFromTimes(recordTimes(over, zone))).toBe(40);
    expect(crossesMidnight(day)).toBe(false);
  });

  it('is filled in from a timer that runs until now, and from a plan that was due', () => {
    const running = recordOf(
      { ...initialIntervention('a'), known: true, status: 'running', start: NOW - 42 * MINUTE },
      NOW,
      zone,
    );
    expect(running).toMatchObject({ start: '09:18', end: '10:00', day: '2026-03-02' });
    const due = recordOf(
      { ...initialIntervention('a'), planStart: NOW - 120 * MINUTE, planEnd: NOW - 60 * MINUTE },
      NOW,
      zone,
    );
    expect(due).toMatchObject({ start: '08:00', end: '09:00' });
    const ahead = recordOf(
      { ...initialIntervention('a'), planStart: NOW + 86_400_000, planEnd: NOW + 90_000_000 },
      NOW,
      zone,
    );
    expect(ahead).toMatchObject({ start: null, end: null, day: '2026-03-02' });
  });

  it('refuses an expense without its amount, rather than taking it for nothing', () => {
    const parking = { key: 1, what: 'Parcheggio', cents: null, receipt: null };
    const receipt = { key: 2, what: '', cents: null, receipt: 'a' };
    const form = { ...day, expenses: [{ ...parking, key: 0, cents: 0 }, parking, { ...parking, what: '' }, receipt] };
    expect(expensesUnsaid(form)).toEqual(['fields.expenses.1.cents', 'fields.expenses.2.cents']);
    expect(recordFields(form, zone)).toBeNull();
    expect(recordFields({ ...form, expenses: form.expenses.slice(0, 1) }, zone)?.expenses).toEqual([
      { what: 'Parcheggio', cents: 0 },
    ]);
  });

  it('comes back the same from what was recorded', () => {
    const minutes = fc.integer({ min: 0, max: 180 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 600 * 24 * 60 }),
        fc.array(minutes, { minLength: 4, maxLength: 4 }),
        fc.nat(5_000),
        (from, steps, km) => {
          const first = NOW + from * MINUTE + 37_000;
          const [a = 0, b = 0, c = 0, d = 0] = steps;
          const times = {
            departure: first,
            arrival: first + a * MINUTE,
            start: first + (a + b) * MINUTE,
            end: first + (a + b + c) * MINUTE,
            back: first + (a + b + c + d) * MINUTE,
          };
          const state = {
            ...initialIntervention('a'),
            ...times,
            known: true,
            status: 'done' as const,
            mode: 'onsite' as const,
            km,
          };
          const fields = recordFields(recordOf(state, first, zone), zone);
          expect(fields).toMatchObject({ ...times, km });
        },
      ),
    );
  });
});

describe('the night the clocks go back', () => {
  const done = {
    ...initialIntervention('a'),
    known: true,
    status: 'done' as const,
    mode: 'remote' as const,
    // 02:30 the second time, until 03:30: an hour.
    start: Date.UTC(2026, 9, 25, 1, 30),
    end: Date.UTC(2026, 9, 25, 2, 30),
  };
  const october: RecordForm = { ...blank, mode: 'remote', day: '2026-10-25', start: '02:30', end: '03:30' };

  it('leaves the hours alone when something else is corrected', () => {
    const form = { ...recordOf(done, NOW, zone), notes: 'Corretto' };
    expect(minutesOf(form, zone)).toBe(60);
    expect(recordFields(form, zone)).toMatchObject({ start: done.start, end: done.end });
    expect(recordClocks(form, zone).twice).toEqual([{ step: 'start', time: '02:30', showing: 'after' }]);
  });

  it('asks which of the two where it is written by hand', () => {
    expect(recordClocks(october, zone).twice).toEqual([{ step: 'start', time: '02:30', showing: null }]);
    expect(recordFields(october, zone)).toBeNull();
    expect(minutesOf({ ...october, showing: { start: 'before' } }, zone)).toBe(120);
    expect(minutesOf({ ...october, showing: { start: 'after' } }, zone)).toBe(60);
    const moved = { ...recordOf(done, NOW, zone), start: '02:15' };
    expect(recordClocks(moved, zone).twice[0]?.showing).toBeNull();
  });

  it('knows a time that is earlier on the clock and later in truth', () => {
    const state = { ...done, start: Date.UTC(2026, 9, 25, 0, 50), end: Date.UTC(2026, 9, 25, 1, 10) };
    const form = recordOf(state, NOW, zone);
    expect(form).toMatchObject({ start: '02:50', end: '02:10', nextDay: false });
    expect(minutesOf(form, zone)).toBe(20);
    expect(minutesOf({ ...form, nextDay: true }, zone)).toBe(20);
  });

  it('counts from the evening before into the hour that comes twice', () => {
    const night = { ...october, day: '2026-10-24', start: '23:30', end: '02:30', nextDay: true };
    expect(minutesOf({ ...night, showing: { end: 'before' } }, zone)).toBe(180);
    expect(minutesOf({ ...night, showing: { end: 'after' } }, zone)).toBe(240);
  });

  it('says that a time skipped in March does not exist', () => {
    const march = { ...october, day: '2026-03-29', start: '02:30', end: '03:30' };
    expect(recordClocks(march, zone)).toMatchObject({ twice: [], never: ['start'] });
    expect(recordFields(march, zone)).toBeNull();
    expect(recordClocks({ ...march, start: '01:30' }, zone).never).toEqual([]);
    expect(minutesOf({ ...march, start: '01:30' }, zone)).toBe(60);
  });
});
