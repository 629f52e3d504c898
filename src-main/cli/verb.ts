import type { Ports } from '#main/core/ports.ts';

export type Language = 'it' | 'en';
/** A text of the command line in both languages. */
export type Words = Readonly<Record<Language, string>>;

/** One option of a verb. `value` is the word shown for what it takes; without it the option is a switch. */
export interface Option {
  readonly value?: string;
  readonly help: Words;
  readonly required?: boolean;
  readonly default?: string;
  /** May be given several times. */
  readonly many?: boolean;
}

/** What a verb says when it is done. `value` is the JSON of `--json`, `text` what a person reads; `ok: false` exits 1. */
export interface Outcome {
  readonly value: unknown;
  readonly text: string;
  readonly ok?: boolean;
}

/** What a verb is given. */
export interface VerbCall {
  /** Words after the verb's own. */
  readonly args: readonly string[];
  readonly option: (name: string) => string | undefined;
  readonly options: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
  readonly language: Language;
  /** Folder of `--data`, absolute. */
  readonly dir: string;
  readonly ports: Ports;
  readonly io: VerbIo;
}

/** The streams a verb may touch: data goes out through `out`, everything said meanwhile goes to stderr. */
export interface VerbIo {
  readonly out: NodeJS.WritableStream;
  /** One line on stderr. */
  readonly note: (text: string) => void;
  /** Shows how far long work is, where somebody looks. */
  readonly progress: (done: number, all: number) => void;
  /** All of stdin, for passwords. */
  readonly readInput: () => Promise<string>;
}

/** One verb: `name` is one word or two (`import csv`). */
export interface Verb {
  readonly name: string;
  readonly summary: Words;
  /** Words that follow, as shown in the usage: `FILE`. */
  readonly args?: readonly string[];
  readonly options?: Readonly<Record<string, Option>>;
  /** Set when the verb's data itself goes to stdout. */
  readonly writesOut?: (call: Pick<VerbCall, 'option'>) => boolean;
  readonly run: (call: VerbCall) => Promise<Outcome>;
}

/** Wrong use of the command line: exits 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
