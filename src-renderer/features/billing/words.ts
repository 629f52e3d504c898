import type { Nature } from '#shared/domain/billing/vat.ts';

/** A nature as a key of the texts, where a point would part it: `N2.1` -> `N2_1`. */
export function natureKey(nature: Nature): Underscored<Nature> {
  return nature.replace('.', '_') as Underscored<Nature>;
}

type Underscored<T extends string> = T extends `${infer Head}.${infer Tail}` ? `${Head}_${Tail}` : T;
