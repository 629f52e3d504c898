import type { Language, Option, Verb } from './verb.ts';

/** Options that every verb takes. */
export const COMMON: Readonly<Record<string, Option>> = {
  data: { value: 'DIR', required: true, help: { it: 'cartella dell’archivio', en: 'folder of the store' } },
  json: { help: { it: 'stampa un solo valore JSON su stdout', en: 'print one JSON value on stdout' } },
  progress: {
    help: { it: 'mostra l’avanzamento anche fuori da un terminale', en: 'show progress outside a terminal too' },
  },
  help: { help: { it: 'mostra questo aiuto', en: 'show this help' } },
};

const WORDS = {
  it: {
    usage: 'Uso',
    options: 'Opzioni',
    verbs: 'Verbi',
    more: 'Ogni verbo ha --help. Esce con 0 (fatto), 1 (non riuscito) o 2 (uso sbagliato).',
  },
  en: {
    usage: 'Usage',
    options: 'Options',
    verbs: 'Verbs',
    more: 'Every verb has --help. Exits 0 (done), 1 (failed) or 2 (wrong use).',
  },
} as const;

/** The list of verbs; with `prefix` only those that begin with it. */
export function verbList(verbs: readonly Verb[], language: Language, prefix = ''): string {
  const words = WORDS[language];
  const shown = verbs.filter((verb) => prefix === '' || verb.name.startsWith(`${prefix} `));
  const width = Math.max(...shown.map((verb) => signature(verb).length));
  const lines = shown.map((verb) => `  ${signature(verb).padEnd(width)}  ${verb.summary[language]}`);
  return `${words.usage}: sportello ${prefix === '' ? '' : `${prefix} `}<${words.verbs.toLowerCase().slice(0, -1)}…> --data DIR [--json]\n\n${words.verbs}:\n${lines.join('\n')}\n\n${words.more}\n`;
}

/** The help of one verb. */
export function verbHelp(verb: Verb, language: Language): string {
  const words = WORDS[language];
  const all = { ...verb.options, ...COMMON };
  const names = Object.entries(all).map(([name, option]) => [optionText(name, option), option] as const);
  const width = Math.max(...names.map(([text]) => text.length));
  const lines = names.map(([text, option]) => {
    const preset = option.default === undefined ? '' : ` (${option.default})`;
    return `  ${text.padEnd(width)}  ${option.help[language]}${preset}`;
  });
  return `${verb.summary[language]}\n\n${words.usage}: sportello ${signature(verb)} --data DIR [--json]\n\n${words.options}:\n${lines.join('\n')}\n`;
}

function signature(verb: Verb): string {
  return [verb.name, ...(verb.args ?? [])].join(' ');
}

function optionText(name: string, option: Option): string {
  return option.value === undefined ? `--${name}` : `--${name} ${option.value}`;
}
