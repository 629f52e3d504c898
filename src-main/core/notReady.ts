import type { OutputOf } from '#shared/api/contract.ts';

/** What `session.state` says while nobody can sign in: there is no store, it is being prepared, or it does not open. */
export function notReady(over: Partial<OutputOf<'session.state'>> = {}): OutputOf<'session.state'> {
  return {
    ready: false,
    preparing: null,
    trouble: null,
    noticed: null,
    company: null,
    operator: null,
    locked: false,
    operators: [],
    ...over,
  };
}
