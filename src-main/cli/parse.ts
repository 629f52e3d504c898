import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { COMMON } from './help.ts';
import { type Language, type Verb, type VerbCall, WrongUse } from './verb.ts';

/** What was asked for: a verb with its words and options, or only help. */
export interface Parsed {
  readonly verb: Verb | undefined;
  /** First word of verbs of two words, when the second is missing or unknown. */
  readonly family: string | undefined;
  readonly rest: readonly string[];
}

/** Finds the verb: the words before the first option, two before one. */
export function findVerb(verbs: readonly Verb[], argv: readonly string[]): Parsed {
  const words = argv.slice(0, 2).filter((word) => !word.startsWith('-'));
  const [first = '', second = ''] = words;
  const two = verbs.find((verb) => verb.name === `${first} ${second}`);
  if (two !== undefined) return { verb: two, family: first, rest: argv.slice(2) };
  const one = verbs.find((verb) => verb.name === first);
  if (one !== undefined) return { verb: one, family: undefined, rest: argv.slice(1) };
  const family = verbs.some((verb) => verb.name.startsWith(`${first} `)) && first !== '' ? first : undefined;
  return { verb: undefined, family, rest: argv };
}

const TEXTS = {
  it: {
    unknown: 'opzione sconosciuta',
    missing: 'manca',
    tooMany: 'parola di troppo',
    value: 'vuole un valore',
    choice: 'ammette solo',
  },
  en: {
    unknown: 'unknown option',
    missing: 'missing',
    tooMany: 'one word too many',
    value: 'takes a value',
    choice: 'takes only',
  },
} as const;

/**
 * Reads a verb's words and options.
 * @throws WrongUse saying what is missing, unknown or too much
 */
export function parseCall(
  verb: Verb,
  rest: readonly string[],
  language: Language,
): Omit<VerbCall, 'ports' | 'io' | 'language'> & { readonly help: boolean } {
  const texts = TEXTS[language];
  const all = { ...verb.options, ...COMMON };
  const config: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, option] of Object.entries(all))
    config[name] = { type: option.value === undefined ? 'boolean' : 'string', multiple: option.many === true };
  const { values, positionals } = parsed(rest, config, texts);
  const help = values['help'] === true;
  const wanted = verb.args ?? [];
  if (!help) {
    const [extra] = positionals.slice(wanted.length);
    if (extra !== undefined) throw new WrongUse(`${texts.tooMany}: ${extra.slice(0, 60)}`);
    const missing = wanted[positionals.length];
    if (missing !== undefined) throw new WrongUse(`${texts.missing} ${missing}`);
    for (const [name, option] of Object.entries(all)) {
      if (option.required === true && values[name] === undefined)
        throw new WrongUse(`${texts.missing} --${name} ${option.value ?? ''}`.trim());
      const choices = /^[a-z0-9-]+(?:\|[a-z0-9-]+)+$/.test(option.value ?? '') ? option.value?.split('|') : undefined;
      const given = values[name];
      if (choices !== undefined && typeof given === 'string' && !choices.includes(given))
        throw new WrongUse(`--${name} ${texts.choice} ${choices.join(', ')}`);
    }
  }
  return {
    help,
    args: positionals,
    option: (name) => (typeof values[name] === 'string' ? values[name] : all[name]?.default),
    options: (name) => (Array.isArray(values[name]) ? values[name].filter((one) => typeof one === 'string') : []),
    flag: (name) => values[name] === true,
    dir: resolve(typeof values['data'] === 'string' ? values['data'] : '.'),
  };
}

function parsed(
  rest: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
  texts: (typeof TEXTS)[Language],
): { values: Record<string, unknown>; positionals: string[] } {
  try {
    return parseArgs({ args: [...rest], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
    throw new WrongUse(
      code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? `${option} ${texts.value}` : `${texts.unknown} ${option}`,
      { cause: error },
    );
  }
}
