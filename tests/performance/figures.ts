/** Times of one thing, µs, and what is read from them. */
export interface Times {
  readonly add: (microseconds: number) => void;
  readonly p: (share: number) => number;
  readonly count: () => number;
}

export function createTimes(): Times {
  const all: number[] = [];
  let sorted = true;
  return {
    add(value) {
      all.push(value);
      sorted = false;
    },
    p(share) {
      if (!sorted) all.sort((a, b) => a - b);
      sorted = true;
      return all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? Number.NaN;
    },
    count: () => all.length,
  };
}

/** µs since an earlier `now()`. */
export function now(): bigint {
  return process.hrtime.bigint();
}

export function since(start: bigint): number {
  return Number(process.hrtime.bigint() - start) / 1000;
}

/** One printed figure: what, the value, the bar, whether it is met. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** `max`: value must not pass the bar; `min`: must reach it. */
  readonly bar: number;
  readonly sense: 'max' | 'min';
  readonly note?: string;
}

/** Prints a figure on one line and says whether it stands within its bar. */
export function printFigure(figure: Figure): boolean {
  const met = figure.sense === 'max' ? figure.value <= figure.bar : figure.value >= figure.bar;
  const sign = figure.sense === 'max' ? '≤' : '≥';
  const note = figure.note === undefined ? '' : `  (${figure.note})`;
  process.stdout.write(
    `${met ? 'ok  ' : 'MISS'} ${figure.name}: ${round(figure.value)}${figure.unit} ${sign} ${figure.bar}${figure.unit}${note}\n`,
  );
  return met;
}

function round(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
}
