/**
 * The shape the English texts must have, taken from the Italian ones: same keys at every depth, any text.
 * Italian has a plural category English lacks (`_many`, as in "1.000.000 di chiamate"), so those keys are left out.
 */
export type Shape<T> = {
  readonly [K in keyof T as K extends `${string}_many` ? never : K]: T[K] extends string ? string : Shape<T[K]>;
};
