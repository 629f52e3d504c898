import type { CallName, CommandName, InputOf, OutputOf, QueryName } from '#shared/api/contract.ts';
import type { Topic } from '#shared/api/define.ts';

/** The desk as screens see it; which host carries the calls is known in this folder only. */
export interface DeskClient {
  /**
   * Asks a question.
   * @throws SportelloError
   */
  readonly query: <N extends QueryName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;
  /**
   * Gives an order, once: the command id is made here and kept when the call is tried again. Whoever asks the person
   * before trying again hands in the id of the first time.
   * @throws SportelloError
   */
  readonly run: <N extends CommandName>(
    name: N,
    input: Omit<InputOf<N>, 'commandId'>,
    commandId?: string,
  ) => Promise<Ran<N>>;
  /** Waits until no order is on its way any more, or `within` ms are over. Never rejects. */
  readonly settled: (within: number) => Promise<void>;
  /** Tells which topics have changed. Returns how to stop. */
  readonly subscribe: (listener: (topics: readonly Topic[]) => void) => () => void;
}

/** Result of a command, and its id for an undo. */
export interface Ran<N extends CommandName> {
  readonly commandId: string;
  readonly result: OutputOf<N>;
}

/** What a host must offer: the preload's two functions, or their HTTP likeness. */
export interface Host {
  readonly call: (name: CallName, input: unknown) => Promise<unknown>;
  readonly subscribe: (listener: (topics: readonly Topic[]) => void) => () => void;
}
