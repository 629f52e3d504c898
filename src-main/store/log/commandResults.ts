import type { Store } from '../store.ts';
import { positionOf } from './position.ts';

/** What commands gave back, within one transaction: what it learns stays in the store object only when it is committed. */
export interface CommandResults {
  /** What a command gave back when it was carried out, as JSON; undefined when it was not. */
  readonly resultOf: (commandId: string) => string | undefined;
  /** Keeps what a command gave back at `at` (ms UTC); its events are those of the deskSeqs `first` to `last`. */
  readonly keep: (commandId: string, at: number, first: number, last: number, result: string) => void;
  readonly committed: () => void;
}

/** An id later than all that were carried out is no repeat: the usual save looks nothing up. */
export function beginCommandResults({ db, branch, commands }: Store): CommandResults {
  let newest = commands.newest ?? newestId();
  function newestId(): string {
    const { id } = db.prepare('SELECT max(id) AS id FROM commands').get() as { id: string | null };
    return id ?? '';
  }
  return {
    resultOf(commandId) {
      if (commandId > newest) return undefined;
      const row = db.prepare('SELECT result FROM commands WHERE id = ?').get(commandId) as
        | { result: string }
        | undefined;
      return row?.result;
    },
    keep(commandId, at, first, last, result) {
      db.prepare('INSERT INTO commands(id, at, first, last, result) VALUES(?, ?, ?, ?, ?)').run(
        commandId,
        at,
        positionOf(branch.no, first),
        positionOf(branch.no, last),
        result,
      );
      if (commandId > newest) newest = commandId;
    },
    committed() {
      commands.newest = newest;
    },
  };
}
