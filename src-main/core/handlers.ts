import type { CommandName, OutputOf, ParsedInput, QueryName } from '#shared/api/contract.ts';
import type { DecideContext, Decision, Role } from '#shared/domain/decision.ts';
import type { Search } from '#main/store/search/search.ts';
import type { StatisticsColumns } from '#main/store/statistics/open.ts';
import type { ReadStore, Store } from '#main/store/store.ts';

/** Who calls: resolved by the front from the session, never taken from the input. */
export interface Caller {
  readonly session: string;
  readonly operator: string | null;
  readonly roles: readonly Role[];
  readonly locked: boolean;
}

export interface QueryContext {
  readonly store: ReadStore;
  /** The search beside the store; opened when first asked. */
  readonly search: Search;
  /** The calls in columns; read when first asked. */
  readonly statistics: StatisticsColumns;
  readonly caller: Caller;
  /** ms UTC */
  readonly now: number;
}

export interface EffectContext {
  readonly store: Store;
  readonly caller: Caller;
  readonly now: number;
}

/** Answers a question from the tables. */
export type QueryHandler<N extends QueryName> = (
  input: ParsedInput<N>,
  ctx: QueryContext,
) => OutputOf<N> | Promise<OutputOf<N>>;

/** A command whose truth is events: the decision is pure, saving it is the store's. */
export interface DecisionHandler<N extends CommandName> {
  /** Loads what the decision needs and few others do; awaited before the save begins. */
  readonly prepare?: () => Promise<void>;
  readonly decide: (input: ParsedInput<N>, ctx: DecideContext) => Decision<OutputOf<N>>;
}

/** A command outside the log (passwords, preferences, drafts, backups); must itself be safe to repeat. */
export interface EffectHandler<N extends CommandName> {
  readonly effect: (input: ParsedInput<N>, ctx: EffectContext) => OutputOf<N> | Promise<OutputOf<N>>;
}

export type Handlers = { readonly [N in QueryName]: QueryHandler<N> } & {
  readonly [N in CommandName]: DecisionHandler<N> | EffectHandler<N>;
};

/** The handlers of some calls: what a topic's file declares with `satisfies`. */
export type Bind<N extends QueryName | CommandName> = Pick<Handlers, N>;
export type NamesOf<A extends Readonly<Record<string, unknown>>> = Extract<keyof A, QueryName | CommandName>;
