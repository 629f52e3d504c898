import { noBilling } from '#shared/domain/bill/noBilling.ts';
import type { DecideContext, Decision } from '#shared/domain/decision.ts';
import { createKinds } from '#shared/domain/kinds.ts';
import type { FoldEvent, NewEvent } from '#shared/events/envelope.ts';
import { testPorts, type TestPorts } from './ports.ts';
import { newId } from '#shared/events/ids.ts';

/** The domain with no store under it: events in a list, folded when asked. */
export interface PureDesk {
  readonly ports: TestPorts;
  readonly events: FoldEvent[];
  /** Decides and appends; gives the result and the id by which it can be undone. */
  readonly act: <R>(decide: (ctx: DecideContext) => Decision<R>, actor?: string) => { result: R; commandId: string };
  /** As folded now; what a test expects of it says which kind it is. */
  readonly state: (kind: string, id: string) => unknown;
  /** Appends an event as another desk made it. */
  readonly put: (event: NewEvent, actor?: string) => void;
  /** A record of a kind, with a name. */
  readonly add: (kind: string, fields: Record<string, unknown>) => string;
}

export const MARTA = '01j000000000000000000marta';
export const ANNA = '01j0000000000000000000anna';

/** A desk of one thread of history. */
export function pureDesk(seed = 1): PureDesk {
  const ports = testPorts(seed);
  const kinds = createKinds();
  const events: FoldEvent[] = [];
  const commands = new Map<string, FoldEvent[]>();
  let calls = 0;
  const history = (kind: string, id: string): FoldEvent[] =>
    events.filter((one) => one.stream === id && one.kind === kind);
  const load = (kind: string, id: string): unknown => {
    const found = history(kind, id);
    const definition = kinds.get(kind);
    return found.length === 0 || definition === undefined
      ? undefined
      : found.reduce((state, event) => definition.evolve(state, event), definition.initial(id));
  };
  const id = (): string => newId(ports.now(), ports.randomBytes);
  const append = (event: NewEvent, actor: string): FoldEvent => {
    const deskSeq = events.length + 1;
    const stored: FoldEvent = {
      desk: 'desk',
      deskSeq,
      hlc: String(deskSeq).padStart(12, '0'),
      at: event.at ?? ports.now(),
      actor: event.actor ?? actor,
      version: 1,
      ...event,
    };
    events.push(stored);
    return stored;
  };
  return {
    ports,
    events,
    act(decide, actor = MARTA) {
      ports.pass(60_000);
      const commandId = id();
      const decision = decide({
        now: ports.now(),
        actor,
        roles: ['operator'],
        load,
        known: (kind, of) => history(kind, of).length > 0,
        history,
        eventsOf: (of) => commands.get(of) ?? [],
        children: () => [],
        referring: (kind, column, of) =>
          [...new Set(events.filter((one) => one.kind === kind).map((one) => one.stream))].filter(
            (stream) => (load(kind, stream) as Record<string, unknown>)[column] === of,
          ),
        workOf: () => [],
        zone: 'Europe/Rome',
        billing: noBilling(),
        newId: id,
        nextCallNumber: () => `26-K7Q-${String(++calls).padStart(5, '0')}`,
      });
      commands.set(
        commandId,
        decision.events.map((event) => append(event, actor)),
      );
      return { result: decision.result, commandId };
    },
    state: load,
    put: (event, actor = ANNA) => void append(event, actor),
    add(kind, fields) {
      const stream = id();
      append({ kind, stream, type: `${kind}.added`, data: { fields } }, 'system');
      return stream;
    },
  };
}
