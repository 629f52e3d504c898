import type { OutputOf } from '#shared/api/contract.ts';
import type { ExportFormat, ExportName } from '#shared/api/exports.ts';
import { COMPANY_ID } from '#shared/domain/people/company.ts';
import { newId } from '#shared/events/ids.ts';
import { SportelloError } from '#shared/result.ts';
import { createZone } from '#shared/time/zone.ts';
import { wallInstants } from '#main/documents/columns.ts';
import { recordById } from '#main/store/query/records.ts';
import type { Ports, ReadStore } from '#main/store/store.ts';
import { beginExport, type Exporting } from './exporting.ts';

/** Bytes handed out at once, about: large enough that asking costs nothing, small enough that others get their turn. */
const PIECE = 256 * 1024;
/** At most so many under way for one session. */
const MOST = 4;
/** One nobody has asked for so long (ms) is given up: an open reading keeps the store's journal from shrinking. */
const FORGOTTEN = 10 * 60_000;

const NAMES: Readonly<Record<'it' | 'en', Readonly<Record<ExportName, string>>>> = {
  it: { tickets: 'chiamate', interventions: 'interventi', events: 'eventi' },
  en: { tickets: 'tickets', interventions: 'interventions', events: 'events' },
};

interface Running {
  readonly session: string;
  readonly name: string;
  readonly exporting: Exporting;
  readonly close: () => void;
  state: OutputOf<'export.progress'>['state'];
  touched: number;
}

/** The exports under way in this thread, each with a reading of the store of its own. */
export interface Exports {
  readonly begin: (session: string, what: ExportName, format: ExportFormat) => OutputOf<'export.begin'>;
  readonly read: (session: string, id: string) => OutputOf<'export.read'>;
  readonly progress: (session: string, id: string) => OutputOf<'export.progress'>;
  readonly stop: (session: string, id: string) => void;
  /** Lets go of the store: what was under way is stopped. */
  readonly close: () => void;
}

export function createExports(open: () => { store: ReadStore; close: () => void }, ports: Ports): Exports {
  const all = new Map<string, Running>();
  const encoder = new TextEncoder();

  function end(one: Running, state: 'whole' | 'stopped'): void {
    if (one.state !== 'running') return;
    one.state = state;
    // An iterator that is still open would keep the reading open.
    one.exporting.pieces.return(undefined);
    one.close();
  }
  function forget(now: number): void {
    for (const [id, one] of all) {
      if (now - one.touched < FORGOTTEN) continue;
      end(one, 'stopped');
      all.delete(id);
    }
  }
  function find(session: string, id: string): Running {
    const found = all.get(id);
    if (found === undefined || found.session !== session)
      throw new SportelloError({ code: 'not_found', field: 'id', params: { kind: 'export' } });
    return found;
  }

  return {
    begin(session, what, format) {
      const now = ports.now();
      forget(now);
      if ([...all.values()].filter((one) => one.session === session && one.state === 'running').length >= MOST)
        throw new SportelloError({ code: 'busy', safe: 'nothingChanged' });
      const { store, close } = open();
      try {
        // One reading from here to the end: the rows are those of this moment, not of when the first piece is fetched.
        store.db.raw.exec('BEGIN');
        const exporting = beginExport(store, what, format);
        const language = recordById(store.db, COMPANY_ID)?.fields['language'] === 'en' ? 'en' : 'it';
        const day = wallInstants(createZone(store.zone))(now)?.slice(0, 10) ?? '';
        const name = `${NAMES[language][what]}-${day}.${format}`;
        const id = newId(now, ports.randomBytes);
        all.set(id, { session, name, exporting, close, state: 'running', touched: now });
        return { id, name, all: exporting.all };
      } catch (error) {
        close();
        throw error;
      }
    },
    read(session, id) {
      const one = find(session, id);
      one.touched = ports.now();
      if (one.state === 'stopped') throw new SportelloError({ code: 'cancelled' });
      const parts: Uint8Array[] = [];
      let size = 0;
      while (one.state === 'running' && size < PIECE) {
        const { done, value } = one.exporting.pieces.next();
        if (done === true) end(one, 'whole');
        else {
          const bytes = encoder.encode(value);
          parts.push(bytes);
          size += bytes.length;
        }
      }
      const bytes = new Uint8Array(size);
      let at = 0;
      for (const part of parts) {
        bytes.set(part, at);
        at += part.length;
      }
      return { bytes };
    },
    progress(session, id) {
      const { name, exporting, state } = find(session, id);
      return { name, done: exporting.done(), all: exporting.all, state };
    },
    stop: (session, id) => end(find(session, id), 'stopped'),
    close() {
      for (const one of all.values()) end(one, 'stopped');
    },
  };
}
