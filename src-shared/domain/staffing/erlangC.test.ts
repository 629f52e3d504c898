import { expect, it } from 'vitest';
import fc from 'fast-check';
import { erlangC, operatorsFor, type Traffic, type Waiting } from './erlangC.ts';

const halfHour: Traffic = { calls: 100, spanSeconds: 1800, handleSeconds: 180 };
const waiting = (traffic: Traffic, operators: number, target = 20): Waiting => {
  const found = erlangC(traffic, operators, target);
  if (typeof found === 'string') throw new Error(found);
  return found;
};

it('gives the textbook figures of 100 calls in half an hour', () => {
  const found = waiting(halfHour, 14);
  expect(found.waitProbability).toBeCloseTo(0.174_13, 5);
  expect(found.serviceLevel).toBeCloseTo(0.888_35, 5);
  expect(found.averageWaitSeconds).toBeCloseTo(7.836, 3);
  expect(found.occupancy).toBeCloseTo(0.714, 3);
});

it('says what lies outside its domain instead of drawing it', () => {
  expect(erlangC(halfHour, 10, 20)).toBe('overloaded');
  expect(erlangC(halfHour, 0, 20)).toBe('overloaded');
  expect(erlangC({ ...halfHour, calls: -1 }, 14, 20)).toBe('invalid');
  expect(erlangC({ ...halfHour, handleSeconds: Number.NaN }, 14, 20)).toBe('invalid');
  expect(erlangC({ ...halfHour, spanSeconds: 0 }, 14, 20)).toBe('invalid');
  expect(erlangC(halfHour, 14.5, 20)).toBe('invalid');
});

it('needs nobody where nobody calls', () => {
  const goal = { serviceLevel: 0.8, targetSeconds: 20, maxOccupancy: 0.85 };
  expect(operatorsFor({ ...halfHour, calls: 0 }, goal)).toBe(0);
  expect(waiting({ ...halfHour, calls: 0 }, 0).serviceLevel).toBe(1);
});

const anyTraffic = fc.record({
  calls: fc.integer({ min: 1, max: 3000 }),
  spanSeconds: fc.constant(1800),
  handleSeconds: fc.integer({ min: 5, max: 1200 }),
});
const anyGoal = fc.record({
  serviceLevel: fc.double({ min: 0.1, max: 0.99, noNaN: true }),
  targetSeconds: fc.integer({ min: 0, max: 120 }),
  maxOccupancy: fc.double({ min: 0.3, max: 0.99, noNaN: true }),
});

it('asks for the fewest operators that reach the goal', () => {
  fc.assert(
    fc.property(anyTraffic, anyGoal, (traffic, goal) => {
      const operators = operatorsFor(traffic, goal);
      if (operators === null) return;
      const enough = waiting(traffic, operators, goal.targetSeconds);
      expect(enough.serviceLevel).toBeGreaterThanOrEqual(goal.serviceLevel);
      expect(enough.occupancy).toBeLessThanOrEqual(goal.maxOccupancy);
      const fewer = erlangC(traffic, operators - 1, goal.targetSeconds);
      expect(
        typeof fewer === 'string' || fewer.serviceLevel < goal.serviceLevel || fewer.occupancy > goal.maxOccupancy,
      ).toBe(true);
    }),
  );
});

it('never waits longer with one more operator, and its shares are shares', () => {
  fc.assert(
    fc.property(anyTraffic, fc.integer({ min: 1, max: 40 }), (traffic, spare) => {
      const operators = Math.ceil((traffic.calls / traffic.spanSeconds) * traffic.handleSeconds) + spare;
      const one = waiting(traffic, operators);
      const more = waiting(traffic, operators + 1);
      for (const share of [one.occupancy, one.waitProbability, one.serviceLevel]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
      expect(more.averageWaitSeconds).toBeLessThanOrEqual(one.averageWaitSeconds);
    }),
  );
});
