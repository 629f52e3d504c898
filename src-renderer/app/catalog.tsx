import { createContext, type ReactNode, use, useMemo } from 'react';
import type { OutputOf } from '#shared/api/contract.ts';
import type { RecordOut } from '#shared/api/records.ts';
import { useAsk } from './desk.tsx';

type Lists = OutputOf<'catalog.get'>;

/** The company's lists, always at hand: names by id, and what may still be chosen. */
export interface Catalog extends Lists {
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
  company: null,
};
const CatalogContext = createContext<Catalog>(build(empty));

/** Asks for the lists once and keeps them fresh. */
export function CatalogProvider({ children }: { children: ReactNode }) {
  const { data } = useAsk('catalog.get', {});
  const catalog = useMemo(() => build(data ?? empty), [data]);
  return <CatalogContext value={catalog}>{children}</CatalogContext>;
}

export function useCatalog(): Catalog {
  return use(CatalogContext);
}

function build(lists: Lists): Catalog {
  const { company: _company, ...rest } = lists;
  const all = new Map(
    Object.values(rest)
      .flat()
      .map((one) => [one.id, one]),
  );
  return {
    ...lists,
    nameOf: (id) => (id === null || id === undefined ? '' : (all.get(id)?.name ?? '')),
    byId: (id) => (id === null || id === undefined ? undefined : all.get(id)),
    active: (list) => lists[list].filter((one) => !one.retired),
  };
}
