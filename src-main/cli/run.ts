import { SportelloError, toWire } from '#shared/result.ts';
import { asSportelloError } from '#main/core/asError.ts';
import { logDefect } from '#main/core/defects.ts';
import type { Ports } from '#main/core/ports.ts';
import { errorLine } from './errorLine.ts';
import { verbHelp, verbList } from './help.ts';
import { findVerb, parseCall } from './parse.ts';
import { createProgress } from './progress.ts';
import { type Language, type Verb, WrongUse } from './verb.ts';

/** Where a run reads and writes. */
export interface Terminal {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream & { isTTY?: boolean };
  readonly readInput: () => Promise<string>;
  readonly language: Language;
  readonly ports: Ports;
}

const WRONG: Readonly<Record<Language, { unknown: string; see: string }>> = {
  it: { unknown: 'verbo sconosciuto', see: 'vedi' },
  en: { unknown: 'unknown verb', see: 'see' },
};

/** Runs one verb. Gives the exit code: 0 done, 1 failed, 2 wrong use. */
export async function runCli(verbs: readonly Verb[], argv: readonly string[], terminal: Terminal): Promise<number> {
  const { out, err, language, ports } = terminal;
  const json = argv.includes('--json');
  const { verb, family, rest } = findVerb(verbs, argv);
  const help = argv.includes('--help') || argv.length === 0;
  if (verb === undefined) {
    if (help) {
      out.write(verbList(verbs, language, family));
      return 0;
    }
    const words = WRONG[language];
    return fail(
      `${words.unknown} "${argv.slice(0, 2).join(' ').slice(0, 60)}", ${words.see} sportello ${family === undefined ? '' : `${family} `}--help`,
      2,
    );
  }
  const progress = createProgress(argv.includes('--progress') || err.isTTY === true, err);
  try {
    const call = parseCall(verb, rest, language);
    if (call.help) {
      out.write(verbHelp(verb, language));
      return 0;
    }
    const dataGoesOut = verb.writesOut?.(call) === true;
    if (dataGoesOut && json && call.option('format') !== 'json')
      throw new WrongUse(language === 'it' ? '--json vuole anche --out FILE' : '--json needs --out FILE too');
    const note = (text: string): void => {
      progress.clear();
      err.write(`${text}\n`);
    };
    const outcome = await verb.run({
      ...call,
      language,
      ports,
      io: { out, note, progress: progress.show, readInput: terminal.readInput },
    });
    progress.clear();
    const text = json ? `${JSON.stringify(outcome.value)}\n` : outcome.text;
    if (text !== '')
      (dataGoesOut ? err : out).write(dataGoesOut && json ? '' : text.endsWith('\n') ? text : `${text}\n`);
    return outcome.ok === false ? 1 : 0;
  } catch (error) {
    progress.clear();
    if (error instanceof WrongUse)
      return fail(`${error.message} (${WRONG[language].see} sportello ${verb.name} --help)`, 2);
    const known = asSportelloError(error);
    const wire = toWire(known, () => logDefect(known));
    if (json) out.write(`${JSON.stringify({ error: wire })}\n`);
    err.write(
      `${errorLine(known instanceof SportelloError ? known : new SportelloError({ code: 'internal', params: { reference: wire.reference ?? '' } }), language)}\n`,
    );
    return 1;
  }

  function fail(text: string, code: number): number {
    if (json) out.write(`${JSON.stringify({ error: { code: 'wrong_use' } })}\n`);
    err.write(`sportello: ${text}\n`);
    return code;
  }
}
