import { create } from 'zustand';
import type { QueueFilter } from '#shared/api/queue.ts';

/** Chips over the list. */
export const SCOPES = ['live', 'unassigned', 'mine', 'waiting', 'callBack'] as const;
export type Scope = (typeof SCOPES)[number];

/** What the filter panel chose, beside chip and words. */
export type FieldFilter = Omit<QueueFilter, 'scope' | 'text'>;

/** What the list looks at and where in it the person is. It outlives the panes that show it; order and grouping are preferences. */
interface QueueView {
  owner: string | null;
  scope: Scope;
  fields: FieldFilter;
  text: string;
  /** Name of the customer in the filter; a filter holds its id alone. */
  customerName: string;
  /** The row the keys act on. */
  active: string | null;
  selected: ReadonlySet<string>;
  closed: ReadonlySet<string>;
  panel: boolean;
  change: (
    change: Partial<
      Pick<QueueView, 'scope' | 'fields' | 'text' | 'customerName' | 'active' | 'selected' | 'closed' | 'panel'>
    >,
  ) => void;
  /** Another person sits down: the list starts anew. */
  begin: (owner: string) => void;
}

const start = {
  scope: 'live' as Scope,
  fields: {},
  text: '',
  customerName: '',
  active: null,
  selected: new Set<string>(),
  closed: new Set<string>(),
  panel: false,
};

export const useQueueView = create<QueueView>()((set) => ({
  owner: null,
  ...start,
  change: (change) => set(change),
  begin: (owner) => set((now) => (now.owner === owner ? now : { ...start, owner })),
}));

/** The filter as the desk is asked. Whoever wants solved or closed calls looks beyond those in hand. */
export function filterOf(view: Pick<QueueView, 'scope' | 'fields' | 'text'>): QueueFilter {
  const fields = Object.fromEntries(
    Object.entries(view.fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
  const beyond =
    view.scope === 'live' && (view.fields.status ?? []).some((one) => one === 'solved' || one === 'closed');
  const text = view.text.trim();
  return { ...fields, scope: beyond ? 'all' : view.scope, ...(text === '' ? {} : { text }) };
}

/** How many fields restrict the list, chips and words aside. */
export function countFields(fields: FieldFilter): number {
  return Object.values(fields).filter((value) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .length;
}
