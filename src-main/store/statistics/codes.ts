import { NONE } from '#shared/domain/statistics/dimensions.ts';

/** Gives each value of a dimension a code; 0 is "none". Values are ids of records, found by local number or by id. */
export interface Codes {
  readonly values: readonly string[];
  /** The code of a record by its local number. */
  readonly ofNumber: (sn: number | null) => number;
  /** The code of a record by its id. */
  readonly ofId: (id: string | null) => number;
}

/** Codes of one dimension; `idOf` looks up a local number met for the first time. */
export function createCodes(idOf: (sn: number) => string): Codes {
  const values: string[] = [NONE];
  const byId = new Map<string, number>();
  const byNumber = new Map<number, number>();
  function ofId(id: string | null): number {
    if (id === null) return 0;
    let code = byId.get(id);
    if (code === undefined) byId.set(id, (code = values.push(id) - 1));
    return code;
  }
  return {
    values,
    ofId,
    ofNumber(sn) {
      if (sn === null) return 0;
      let code = byNumber.get(sn);
      if (code === undefined) byNumber.set(sn, (code = ofId(idOf(sn))));
      return code;
    },
  };
}

/** Codes of the words of a list, by the word. */
export function wordCodes(list: readonly string[]): ReadonlyMap<string | number | null, number> {
  return new Map<string | number | null, number>([[null, 0], ...list.map((word, code) => [word, code] as const)]);
}
