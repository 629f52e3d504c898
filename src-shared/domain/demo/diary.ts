const DAY = 24 * 60 * 60_000;

/** When each operator of the example is at work on something: nobody is in two places at once. */
export interface Diary {
  /** True while nothing of the operator's lies between the instants (ms UTC). */
  readonly isFree: (operator: string, from: number, to: number) => boolean;
  /** Keeps the time for the operator. */
  readonly keep: (operator: string, from: number, to: number) => void;
}

/** An empty diary. Nothing kept in it is longer than a day. */
export function createDiary(): Diary {
  const days = new Map<string, [from: number, to: number][]>();
  const spansNear = (operator: string, day: number): readonly [number, number][] =>
    [day - 1, day, day + 1].flatMap((one) => days.get(`${operator} ${String(one)}`) ?? []);
  return {
    isFree: (operator, from, to) =>
      spansNear(operator, Math.floor(from / DAY)).every(([begun, done]) => done <= from || begun >= to),
    keep(operator, from, to) {
      const key = `${operator} ${String(Math.floor(from / DAY))}`;
      const known = days.get(key);
      if (known === undefined) days.set(key, [[from, to]]);
      else known.push([from, to]);
    },
  };
}
