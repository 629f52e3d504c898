import type { Kind } from '#shared/domain/kind.ts';
import { orderKey } from '#shared/events/order.ts';
import type { Store } from '../store.ts';
import { history } from './history.ts';
import { projectCells, projectRow } from './project.ts';
import { packState, streamBySn, unpackState } from './streams.ts';

/**
 * Folds a stream again from all its events and brings its row and roll-ups to what comes out. Inside the caller's
 * transaction. A stream of a kind this version does not know is only marked pending.
 */
export function refoldStream(store: Store, sn: number, fresh: Map<string, number>): void {
  const { db } = store;
  const stream = streamBySn(db, sn);
  if (stream === undefined) return;
  const kind: Kind | undefined = store.kinds.get(stream.kind);
  if (kind === undefined) {
    db.prepare('UPDATE streams SET pending = 1 WHERE sn = ?').run(sn);
    return;
  }
  store.states.delete(stream.id);
  const { events, pending } = history(db, store.registry, stream);
  const last = events.at(-1);
  const before = stream.state === null ? undefined : unpackState(kind, stream.id, stream.state);
  const after = events.reduce((state, event) => kind.evolve(state, event), kind.initial(stream.id));
  db.prepare('UPDATE streams SET last = ?, pending = ?, state = ? WHERE sn = ?').run(
    last === undefined ? '' : orderKey(last),
    pending ? 1 : 0,
    last === undefined ? null : packState(kind, stream.id, after),
    sn,
  );
  projectRow(store, kind, sn, before, after, fresh);
  projectCells(store, kind, before, after);
}
