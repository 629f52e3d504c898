import { randomBytes } from 'node:crypto';
import { contract, type CallName, type CommandName, type InputOf } from '#shared/api/contract.ts';
import type { Definition, Topic } from '#shared/api/define.ts';
import type { OperatorOut } from '#shared/api/session.ts';
import type { Role } from '#shared/domain/decision.ts';
import { newId } from '#shared/events/ids.ts';
import { fromZod, SportelloError } from '#shared/result.ts';
import type { Caller } from './handlers.ts';

/** What carries calls out: a desk in this process, or one behind worker threads. Inputs are parsed already. */
export interface Backend {
  readonly run: (name: CallName, input: unknown, caller: Caller) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

export type TopicListener = (topics: readonly Topic[]) => void;

/** The one door of a desk: every shell and every verb comes through here. */
export interface Front {
  /**
   * Carries out a call of the contract.
   * @throws SportelloError always of that type, except for a defect
   */
  readonly call: (session: string, name: string, input: unknown) => Promise<unknown>;
  /**
   * A command the desk gives itself, without anyone signed in; listeners are told as of any other.
   * @throws SportelloError as `call`
   */
  readonly byItself: <N extends CommandName>(name: N, input: Omit<InputOf<N>, 'commandId'>) => Promise<unknown>;
  /** Tells what has changed, after it is committed. Returns how to stop. */
  readonly subscribe: (listener: TopicListener) => () => void;
  /** Forgets a session (its window or browser is gone). */
  readonly drop: (session: string) => void;
  readonly close: () => Promise<void>;
}

interface Session {
  operator: string;
  roles: readonly Role[];
  locked: boolean;
}

/** The desk as its own caller. */
const ITSELF: Caller = { session: '', operator: null, roles: [], locked: false };

const ALWAYS = new Set<string>([
  'session.state',
  'session.signIn',
  'session.signOut',
  'session.unlock',
  'setup.create',
  'recovery.retry',
  'recovery.restore',
  'recovery.salvage',
]);

/** Checks name, session, role and input, hands the call on, keeps sessions, tells listeners. */
export function createFront(backend: Backend): Front {
  const sessions = new Map<string, Session>();
  const listeners = new Set<TopicListener>();

  function callerOf(session: string): Caller {
    const found = sessions.get(session);
    return { session, operator: found?.operator ?? null, roles: found?.roles ?? [], locked: found?.locked ?? false };
  }

  function follow(session: string, name: string, result: unknown): void {
    const present = sessions.get(session);
    if (name === 'session.signIn' || name === 'setup.create' || name === 'session.unlock') {
      const operator = result as OperatorOut;
      sessions.set(session, { operator: operator.id, roles: operator.roles, locked: false });
    } else if (name === 'session.signOut') {
      sessions.delete(session);
    } else if (name === 'session.lock' && present !== undefined) {
      present.locked = true;
    }
  }

  /** Roles may have been taken away, or the account retired: sessions follow at once. */
  async function refresh(): Promise<void> {
    for (const [id, session] of sessions) {
      const state = (await backend.run('session.state', {}, callerOf(id))) as { operator: OperatorOut | null };
      if (state.operator === null) sessions.delete(id);
      else session.roles = state.operator.roles;
    }
  }

  return {
    async call(session, name, input) {
      const definition: Definition | undefined = Object.hasOwn(contract, name) ? contract[name as CallName] : undefined;
      if (definition === undefined)
        throw new SportelloError({ code: 'not_found', field: 'name', reason: 'noSuchCall' });
      const caller = callerOf(session);
      authorise(name, definition, caller);
      const parsed = definition.input.safeParse(input);
      if (!parsed.success) throw fromZod(parsed.error, input);
      const result = await backend.run(name as CallName, parsed.data, caller);
      if (definition.kind === 'command') {
        follow(session, name, result);
        if (definition.topics.includes('operators')) await refresh();
        if (definition.topics.length > 0) for (const listener of listeners) listener(definition.topics);
      }
      return result;
    },
    async byItself(name, input) {
      const commandId = newId(Date.now(), randomBytes);
      const definition: Definition = contract[name];
      const result = await backend.run(name, definition.input.parse({ ...input, commandId }), ITSELF);
      for (const listener of listeners) listener(definition.topics);
      return result;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    drop: (session) => void sessions.delete(session),
    close: () => backend.close(),
  };
}

/** The one authorisation function: item, list, export and attachment all pass here. */
function authorise(name: string, definition: Definition, caller: Caller): void {
  if (ALWAYS.has(name) || definition.roles === 'anyone') return;
  if (caller.operator === null) throw new SportelloError({ code: 'not_signed_in' });
  if (caller.locked) throw new SportelloError({ code: 'locked' });
  if (definition.roles === 'signed-in') return;
  const wanted: readonly Role[] = definition.roles;
  if (!caller.roles.some((role) => wanted.includes(role)))
    throw new SportelloError({ code: 'forbidden', params: { roles: wanted.join(', ') } });
}
