import { createContext, type ReactNode, use, useMemo } from 'react';
import type { OutputOf } from '#shared/api/contract.ts';
import type { RecordOut } from '#shared/api/records.ts';
import { useAsk } from './desk.tsx';

type Lists = OutputOf<'catalog.get'> & OutputOf<'billing.lists'>;

/** The company's lists, always at hand: names by id, and what may still be chosen. */
export interface Catalog extends Lists {
  /** False until the lists have come, or could not: what is derived from them is not known yet. */
  ready: boolean;
  /** Name of any entry, retired ones too; '' when unknown. */
  nameOf: (id: string | null | undefined) => string;
  byId: (id: string | null | undefined) => RecordOut | undefined;
  /** Entries that are not retired. */
  active: (list: keyof Omit<Lists, 'company'>) => RecordOut[];
}

const empty: Lists = {
  products: [],
  types: [],
  groups: [],
  services: [],
  routes: [],
  templates: [],
  notices: [],
  operators: [],
  priceLists: [],
  spareParts: [],
  company: null,
};
const CatalogContext = createContext<Catalog>(build(empty, false));

/** Asks for the lists once and keeps them fresh. */
export function CatalogProvider({ children }: { children: ReactNode }) {
  const { data, error } = useAsk('catalog.get', {});
  const { data: prices } = useAsk('billing.lists', {});
  const catalog = useMemo(
    () => build({ ...empty, ...data, ...prices }, data !== undefined || error !== null),
    [data, prices, error],
  );
  return <CatalogContext value={catalog}>{children}</CatalogContext>;
}

export function useCatalog(): Catalog {
  return use(CatalogContext);
}

function build(lists: Lists, ready: boolean): Catalog {
  const { company: _company, ...rest } = lists;
  const all = new Map(
    Object.values(rest)
      .flat()
      .map((one) => [one.id, one]),
  );
  return {
    ...lists,
    ready,
    nameOf: (id) => (id === null || id === undefined ? '' : (all.get(id)?.name ?? '')),
    byId: (id) => (id === null || id === undefined ? undefined : all.get(id)),
    active: (list) => lists[list].filter((one) => !one.retired),
  };
}
