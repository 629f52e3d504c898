import { type NewCompany, openForWork, type WorkOptions, type WorkStore } from '#main/core/openForWork.ts';
import type { VerbCall, Words } from './verb.ts';

const REBUILDING: Words = {
  it: 'Le tabelle sono di un’altra versione: si rifanno dal registro degli eventi…',
  en: 'The tables are of another version: they are made again from the event log…',
};

/** Says on stderr, once, that the tables are made again, and how far that is. */
export function tellRebuild({
  io,
  language,
}: Pick<VerbCall, 'io' | 'language'>): NonNullable<WorkOptions['onRebuild']> {
  let told = false;
  return ({ done, total }) => {
    if (!told) io.note(REBUILDING[language]);
    told = true;
    io.progress(done, total);
  };
}

/**
 * Opens the store of a verb's folder to change it; with `company`, a folder without one gets it.
 * @throws SportelloError as `openForWork`
 */
export function openWork(call: VerbCall, company?: NewCompany): Promise<WorkStore> {
  return openForWork(call.dir, call.ports, {
    ...(company === undefined ? {} : { company }),
    onProgress: call.io.progress,
    onRebuild: tellRebuild(call),
  });
}
