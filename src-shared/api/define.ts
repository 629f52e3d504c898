import type { z } from 'zod';
import type { Role } from '../domain/decision.ts';
import { idSchema } from '../text/zod.ts';

/** What listeners can be told has changed; `newCall` is the host's: the key for a new call was pressed in another program. */
export const TOPICS = [
  'tickets',
  'interventions',
  'people',
  'catalog',
  'company',
  'operators',
  'session',
  'maintenance',
  'preferences',
  'newCall',
  'billing',
  'views',
  'phone',
] as const;
export type Topic = (typeof TOPICS)[number];

/** Who may call: anyone at all (before sign-in), any signed-in operator, or one of these roles. */
export type Access = 'anyone' | 'signed-in' | readonly Role[];

/**
 * A question: changes nothing. `heavy` ones run where they cannot hold up the quick ones, `figures` where the calls lie in
 * columns to be counted. `topics` make its answer stale.
 */
export interface QueryDefinition<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query';
  readonly roles: Access;
  readonly input: I;
  readonly output: O;
  readonly topics: readonly Topic[];
  readonly heavy?: boolean;
  readonly figures?: boolean;
}

/** An order: changes something, once per `commandId`. `topics` are told after the commit. */
export interface CommandDefinition<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'command';
  readonly roles: Access;
  readonly input: I;
  readonly output: O;
  readonly topics: readonly Topic[];
}

export type Definition = QueryDefinition | CommandDefinition;

/** Declares a query of the contract. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  definition: Omit<QueryDefinition<I, O>, 'kind'>,
): QueryDefinition<I, O> {
  return { kind: 'query', ...definition };
}

/** Declares a command of the contract; every command's input carries its `commandId`. */
export function command<S extends z.ZodRawShape, O extends z.ZodType>(
  definition: Omit<CommandDefinition<z.ZodObject<S>, O>, 'kind'>,
): CommandDefinition<z.ZodObject<S & { commandId: typeof idSchema }>, O> {
  const input = definition.input.extend({ commandId: idSchema }) as unknown as z.ZodObject<
    S & { commandId: typeof idSchema }
  >;
  return { kind: 'command', ...definition, input };
}
