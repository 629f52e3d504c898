import type { DecideContext, Decision } from '#shared/domain/decision.ts';
import { newId } from '#shared/events/ids.ts';
import { mintBranch, readOwnBranch } from '#main/store/branch.ts';
import { save } from '#main/store/log/save.ts';
import { memoryStore } from '#main/store/open.ts';
import type { Store } from '#main/store/store.ts';
import { testPorts, type TestPorts } from '../support/ports.ts';
import { ZONE } from '../support/stores.ts';

/** Every row of every table of a store in memory: a backup, as far as a simulation goes. */
export type Image = ReadonlyMap<string, readonly Record<string, unknown>[]>;

/**
 * One desk of a simulation. Its database is made once and emptied for each history: making tables and schemas anew a
 * thousand times would be most of the work.
 */
export interface SimDesk {
  readonly name: number;
  readonly store: () => Store;
  readonly ports: () => TestPorts;
  /** An empty desk with a clock that is `skew` ms off. */
  readonly reset: (seed: number, skew: number) => void;
  readonly image: () => Image;
  /** Goes back to an image, on a new branch. */
  readonly restore: (image: Image) => void;
  /** Carries out a decision, a little later. */
  readonly act: <R>(decide: (ctx: DecideContext) => Decision<R>) => R;
  readonly newId: () => string;
}

export function createSimDesk(name: number): SimDesk {
  const base = memoryStore(ZONE, testPorts(name)).store;
  const { raw } = base.db;
  const tables = (
    raw.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`).all() as {
      name: string;
    }[]
  ).map((row) => row.name);
  const meta = raw.prepare('SELECT * FROM meta').all() as Record<string, unknown>[];
  let ports = testPorts(name);
  let store = base;

  function reopen(): void {
    store = {
      ...base,
      ports,
      branch: readOwnBranch(base.db),
      numbers: new Map(),
      known: new Set(),
      states: new Map(),
      commands: { newest: null },
      callNumbers: new Map(),
    };
  }

  function fill(image: Image): void {
    for (const table of tables) {
      base.db.prepare(`DELETE FROM ${table}`).run();
      for (const row of image.get(table) ?? []) {
        const columns = Object.keys(row);
        base.db
          .prepare(
            `INSERT INTO ${table}(${columns.map((one) => `"${one}"`).join(', ')}) VALUES(?${', ?'.repeat(columns.length - 1)})`,
          )
          .run(...Object.values(row));
      }
    }
  }

  return {
    name,
    store: () => store,
    ports: () => ports,
    reset(seed, skew) {
      ports = testPorts(seed * 8 + name);
      ports.pass(skew);
      fill(new Map([['meta', meta]]));
      mintBranch(base.db, ports, 'init');
      reopen();
    },
    image: () =>
      new Map(
        tables.map((table) => [table, base.db.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]]),
      ),
    restore(image) {
      fill(image);
      mintBranch(base.db, ports, 'restored');
      reopen();
    },
    act(decide) {
      ports.pass(700);
      const commandId = newId(ports.now(), ports.randomBytes);
      return save(store, { commandId, actor: ACTOR, roles: ['operator', 'technician', 'manager', 'admin'] }, decide)
        .result;
    },
    newId: () => newId(ports.now(), ports.randomBytes),
  };
}

/** Who works in a simulation. */
export const ACTOR = '01j0000000000000000000000p';
