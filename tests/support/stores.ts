import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DecideContext, Decision } from '#shared/domain/decision.ts';
import { newId } from '#shared/events/ids.ts';
import { initStore, memoryStore, openStore, type OpenedStore } from '#main/store/open.ts';
import { save } from '#main/store/log/save.ts';
import type { Store } from '#main/store/store.ts';
import { testPorts, type TestPorts } from './ports.ts';

export const ZONE = 'Europe/Rome';

/** A folder of its own under the system's temporary one, and how to be rid of it. */
export function tempFolder(): { readonly dir: string; readonly remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'sportello-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** A new store in `dir`, open to write. */
export function freshStore(dir: string, ports: TestPorts = testPorts()): OpenedStore {
  initStore(dir, ZONE, ports);
  return openStore(dir, ports);
}

/** A new store in memory. */
export function freshMemory(ports: TestPorts = testPorts()): OpenedStore {
  return memoryStore(ZONE, ports);
}

/** Carries out a decision as an operator, one second later. */
export function act<R>(store: Store, decide: (ctx: DecideContext) => Decision<R>, actor = OPERATOR): R {
  const ports = store.ports as TestPorts;
  ports.pass(1000);
  const commandId = newId(ports.now(), ports.randomBytes);
  return save(store, { commandId, actor, roles: ['operator', 'manager', 'admin'] }, decide).result;
}

/** An operator nobody added: who acts in tests that are not about operators. */
export const OPERATOR = '01j0000000000000000000000p';
