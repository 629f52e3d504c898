import Big from 'big.js';

/** A decimal of the file. The schema lets spaces stand around numbers. */
export function decimal(text: string): Big {
  return new Big(text.trim());
}

/** Cents as euro with two decimals: 1234 → `12.34`. */
export function euro(cents: number): string {
  return new Big(cents).div(100).toFixed(2);
}

/** A rate in hundredths of a percent: 2200 → `22.00`. */
export function percent(rate: number): string {
  return new Big(rate).div(100).toFixed(2);
}

/** A number with two to eight decimals, the last one rounded half up: quantities, unit prices. */
export function upToEight(value: Big): string {
  const text = value.round(8, 1).toFixed(8);
  return text.replace(/0{1,6}$/, '');
}
