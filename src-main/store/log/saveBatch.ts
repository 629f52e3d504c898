import type { DecideContext, Decision } from '#shared/domain/decision.ts';
import type { Store } from '../store.ts';
import { type CommandEnvelope, type Saved, saveInside } from './save.ts';
import { inTransaction } from './transaction.ts';

/** One command of many. */
export interface BatchCommand<R> extends CommandEnvelope {
  readonly decide: (ctx: DecideContext) => Decision<R>;
}

/**
 * Saves many commands in one durable transaction, each under its own id: for imports, where a disk's flush for each would
 * be most of the time. All are kept or none; those carried out before are given back as `repeated`.
 * @throws whatever a decision throws, with nothing of the batch kept
 */
export function saveBatch<R>(store: Store, commands: readonly BatchCommand<R>[]): Saved<R>[] {
  return inTransaction(store, (tx) => commands.map((command) => saveInside(store, tx, command, command.decide)));
}
