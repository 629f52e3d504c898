import { describe, expect, it } from 'vitest';
import { createZone } from '#shared/time/zone.ts';
import { blankPlan, type PlanForm, planTimes, withStart } from './planForm.ts';

const zone = createZone('Europe/Rome');
/** 2026-03-02 10:07 in Rome. */
const NOW = Date.UTC(2026, 2, 2, 9, 7);
const form: PlanForm = blankPlan(NOW, zone, { mode: 'onsite', operator: null, site: null });

describe('a plan', () => {
  it('begins at the next half hour and takes one', () => {
    expect([form.day, form.start, form.end]).toEqual(['2026-03-02', '10:30', '11:30']);
  });
  it('keeps its length when it begins at another time, over midnight too', () => {
    expect(withStart(form, '14:00')).toMatchObject({ start: '14:00', end: '15:00' });
    expect(withStart(form, '23:30')).toMatchObject({ start: '23:30', end: '00:30' });
    expect(withStart({ ...form, end: null }, '14:00')).toMatchObject({ start: '14:00', end: null });
  });
  it('ends the next day when the end is earlier in the day, also where the clocks change', () => {
    const night = planTimes({ ...form, day: '2026-03-28', start: '23:00', end: '04:00' }, zone);
    expect((night.end ?? 0) - (night.start ?? 0)).toBe(4 * 3_600_000);
    expect(planTimes({ ...form, end: null }, zone).end).toBeNull();
  });
});
