import type { OutputOf, ParsedInput } from '#shared/api/contract.ts';
import type { CallerHit } from '#shared/api/people.ts';
import type { FoundCalls } from '../query/queueWhere.ts';
import type { PersonKind } from './findPeople.ts';

/** The search beside a store: found at once what was saved a moment ago, made again from the store when it is lost. */
export interface Search {
  readonly search: (input: ParsedInput<'search.all'>) => OutputOf<'search.all'>;
  readonly similar: (input: ParsedInput<'search.similar'>) => OutputOf<'search.similar'>;
  /** Solutions of solved calls, and the calls solved as one of them was. */
  readonly solutions: (input: ParsedInput<'stats.solutions'>) => OutputOf<'stats.solutions'>;
  readonly solvedAlike: (input: ParsedInput<'stats.solvedAlike'>) => OutputOf<'stats.solvedAlike'>;
  /** Who may be calling: people, companies and machines as the card offers them. */
  readonly people: (text: string, limit: number) => CallerHit[];
  /** Local numbers of customers (or others) that a text finds, best first; merged and retired ones too. */
  readonly records: (text: string, kinds: readonly PersonKind[], limit: number) => number[];
  /** The calls that a text finds, at most `limit`, in at most `budgetMs`: to narrow a list. */
  readonly calls: (text: string, limit: number, budgetMs: number) => FoundCalls;
  /** Reads on in the store for about so long (ms); for idle times. True when nothing is left to do. */
  readonly catchUp: (budgetMs: number) => boolean;
  /** Reads one stream again at once: after an erasure nothing of what it said before is left in the index. */
  readonly forgetStream: (sn: number) => void;
  /** Begins again from nothing; `catchUp` fills it. */
  readonly rebuild: () => void;
  readonly close: () => void;
}
