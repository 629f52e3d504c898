import type { Entry } from '../catalog/routing.ts';

/** What the desk knows of who calls. Retired entries are left out already. */
export interface CallerFacts {
  readonly contact: Entry | null;
  readonly customer: Entry | null;
  /** People of a company that was found without one. */
  readonly contacts: readonly Entry[];
  readonly sites: readonly Entry[];
  readonly assets: readonly Entry[];
  readonly contracts: readonly Entry[];
}

export const noFacts: CallerFacts = {
  contact: null,
  customer: null,
  contacts: [],
  sites: [],
  assets: [],
  contracts: [],
};

/** The lists of the company that the card chooses from. */
export interface CardLists {
  readonly products: readonly Entry[];
  readonly types: readonly Entry[];
  readonly groups: readonly Entry[];
  readonly services: readonly Entry[];
  readonly routes: readonly Entry[];
  readonly templates: readonly Entry[];
  readonly notices: readonly Entry[];
}

/** A field of an entry that holds a text or an id; null when empty. */
export function textOf(entry: Entry | null | undefined, field: string): string | null {
  const value = entry?.fields[field];
  return typeof value === 'string' && value !== '' ? value : null;
}

export function active(list: readonly Entry[]): Entry[] {
  return list.filter((one) => !one.retired);
}
