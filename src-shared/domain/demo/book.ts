import { noBilling } from '../bill/noBilling.ts';
import { HLC_ZERO } from '../../clock/hlc.ts';
import type { FoldEvent, NewEvent } from '../../events/envelope.ts';
import { ROLES, type DecideContext } from '../decision.ts';
import { cancel, plan, record } from '../intervention/decide.ts';
import type { Signature } from '../intervention/report.ts';
import { evolveIntervention, initialIntervention, type InterventionState } from '../intervention/state.ts';
import type { OpenTicket, TicketAction, TicketInput } from '../ticket/commands.ts';
import { decideTicket } from '../ticket/decide.ts';
import { evolveTicket } from '../ticket/evolve.ts';
import { openTicket } from '../ticket/open.ts';
import { initialTicket, type TicketState } from '../ticket/state.ts';

/**
 * Writes the story of one call by deciding every step as the desk would: what may not follow is refused here too, so that
 * no example call tells something that could not have happened. Steps after `end` have not happened yet: the first one
 * stops the story, and the call is still in hand.
 */
export interface Book {
  readonly open: (input: OpenTicket, at: number, actor: string) => void;
  readonly act: <A extends TicketAction>(
    action: A,
    input: Omit<TicketInput<A>, 'id'>,
    at: number,
    actor: string,
  ) => void;
  readonly plan: (input: Omit<Parameters<typeof plan>[0], 'ticket'>, at: number, actor: string) => string;
  readonly record: (input: Parameters<typeof record>[0], at: number, actor: string) => void;
  readonly cancel: (input: Parameters<typeof cancel>[0], at: number, actor: string) => void;
  /** The report of done work is signed: `signer` is who was there. */
  readonly sign: (id: string, signer: string, signature: Signature, at: number, actor: string) => void;
  /** The call as it stands; undefined before it was opened. */
  readonly state: () => TicketState | undefined;
  /** False once a step would have been after the end. */
  readonly goesOn: () => boolean;
  readonly events: () => readonly NewEvent[];
}

export interface BookOptions {
  readonly newId: (at: number) => string;
  readonly nextCallNumber: (at: number) => string;
  /** Last instant that has been, ms UTC. */
  readonly end: number;
  /** Other calls this one may refer to. */
  readonly others: (id: string) => TicketState | undefined;
}

export function createBook({ newId, nextCallNumber, end, others }: BookOptions): Book {
  const events: NewEvent[] = [];
  const told: FoldEvent[] = [];
  const visits = new Map<string, InterventionState>();
  let state: TicketState | undefined;
  let over = false;

  function context(at: number, actor: string): DecideContext {
    return {
      now: at,
      actor,
      roles: ROLES,
      load(kind, id) {
        if (kind === 'ticket') return id === state?.id ? state : others(id);
        return kind === 'intervention' ? visits.get(id) : undefined;
      },
      known: () => true,
      history: () => told,
      eventsOf: () => [],
      children: () => [],
      referring: () => [],
      workOf: () => [],
      zone: 'Europe/Rome',
      billing: noBilling(),
      newId: () => newId(at),
      nextCallNumber,
    };
  }

  function write(decided: readonly NewEvent[], at: number, actor: string): void {
    for (const wanted of decided) {
      const event: FoldEvent = { ...wanted, desk: '', deskSeq: told.length + 1, hlc: HLC_ZERO, at, actor, version: 1 };
      events.push({ ...wanted, at, actor });
      if (wanted.kind === 'ticket') {
        state = evolveTicket(state ?? initialTicket(wanted.stream), event);
        told.push(event);
      } else if (wanted.kind === 'intervention') {
        visits.set(
          wanted.stream,
          evolveIntervention(visits.get(wanted.stream) ?? initialIntervention(wanted.stream), event),
        );
      }
    }
  }

  const goesOn = (at: number): boolean => {
    over ||= at > end;
    return !over;
  };

  return {
    open(input, at, actor) {
      if (goesOn(at)) write(openTicket(input, context(at, actor)).events, at, actor);
    },
    act(action, input, at, actor) {
      if (!goesOn(at) || state === undefined) return;
      write(
        decideTicket(
          action,
          { ...input, id: state.id } as Parameters<typeof decideTicket<typeof action>>[1],
          context(at, actor),
        ).events,
        at,
        actor,
      );
    },
    plan(input, at, actor) {
      if (!goesOn(at) || state === undefined) return '';
      const { events: made, result } = plan({ ...input, ticket: state.id }, context(at, actor));
      write(made, at, actor);
      return result.id;
    },
    record(input, at, actor) {
      if (!goesOn(at) || state === undefined) return;
      write(
        record(input.id === undefined ? { ...input, ticket: state.id } : input, context(at, actor)).events,
        at,
        actor,
      );
    },
    cancel(input, at, actor) {
      if (goesOn(at)) write(cancel(input, context(at, actor)).events, at, actor);
    },
    sign(stream, signer, signature, at, actor) {
      if (!goesOn(at) || visits.get(stream)?.status !== 'done') return;
      const data = { version: 1, signer, signature, remark: '', signedAt: at };
      write([{ kind: 'intervention', stream, type: 'intervention.signed', data }], at, actor);
    },
    state: () => state,
    goesOn: () => !over,
    events: () => events,
  };
}
