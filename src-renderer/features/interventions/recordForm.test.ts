import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialIntervention } from '#shared/domain/intervention/state.ts';
import { createZone } from '#shared/time/zone.ts';
import {
  blankRecord,
  crossesMidnight,
  minutesOf,
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
          { key: 1, what: ' ', cents: null },
          { key: 2, what: 'Casello', cents: 450 },
          { key: 3, what: '', cents: 100 },
        ],
        parts: [{ key: 1, what: 'Lente', serial: ' ', quantity: null }],
      },
      zone,
    );
    expect(fields?.expenses).toEqual([
      { what: 'Casello', cents: 450 },
      { what: '', cents: 100 },
    ]);
    expect(fields?.parts).toEqual([{ what: 'Lente', serial: null, quantity: 1 }]);
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

  it('comes back the same from what was recorded', () => {
    const minutes = fc.integer({ min: 0, max: 180 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 600 * 24 * 60 }),
        fc.array(minutes, { minLength: 4, maxLength: 4 }),
        fc.nat(5_000),
        (from, steps, km) => {
          const first = NOW + from * MINUTE;
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
          // An hour that the clocks show twice cannot be told apart by what is written; all other times come back exactly.
          fc.pre(
            steps.every((one) => one >= 0) && !/-10-2[5-9]|-10-3[01]/.test(new Date(first).toISOString().slice(0, 10)),
          );
          expect(fields).toMatchObject({ ...times, km });
        },
      ),
    );
  });
});
