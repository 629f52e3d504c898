import type { PhoneOutcome } from './contact.ts';
import { epochMs, gathering, type PhoneReader, spanOf } from './reading.ts';

/** A caller who is in a queue, or is being talked to. */
interface Waiting {
  readonly line: number;
  readonly at: number;
  readonly queue: string;
  readonly number: string | null;
  readonly position: number | null;
  /** Seconds until somebody answered; null while nobody did. */
  answered: number | null;
}

/** Where events that end a wait without an answer say how long it was. */
const GAVE_UP: Readonly<Record<string, number>> = { ABANDON: 2, EXITEMPTY: 2, EXITWITHTIMEOUT: 2, EXITWITHKEY: 3 };
/** Where events that end a conversation say how long it was. */
const TALKED: Readonly<Record<string, number>> = {
  COMPLETEAGENT: 1,
  COMPLETECALLER: 1,
  TRANSFER: 3,
  BLINDTRANSFER: 3,
  ATTENDEDTRANSFER: 3,
};

/**
 * Reads Asterisk's `queue_log`: `epoch|call|queue|agent|event|data…`. A contact begins with ENTERQUEUE (url, number,
 * position), is answered by CONNECT (hold time) and ends with one of the events above; a call put into another queue is
 * another contact. Source: Asterisk's own description of the file ("Queue logs"). A call still waiting or talking at the
 * end of the file is refused: the file was cut, or the day goes on.
 */
export function queueLogReader(): PhoneReader {
  const all = gathering();
  const open = new Map<string, Waiting>();
  const finish = (call: string, one: Waiting, outcome: PhoneOutcome, wait: number, talk: number | null): void => {
    open.delete(call);
    const { at, queue, number, position } = one;
    all.contact({ at, queue, number, outcome, waitSeconds: wait, talkSeconds: talk, position });
  };
  return {
    take(record) {
      const { line } = record;
      if (record.fields === undefined) return all.refuse(line, record.problem);
      const [time, call = '', queue = '', , event = '', ...data] = record.fields;
      if (record.fields.length < 5) return all.refuse(line, 'tooFewColumns');
      const at = epochMs(time);
      if (at === null) return all.refuse(line, 'noTime');
      if (event === 'ENTERQUEUE') {
        const before = open.get(call);
        if (before !== undefined) all.refuse(before.line, 'neverEnded');
        const position = Number(data[2]);
        open.set(call, {
          line,
          at,
          queue: queue.slice(0, 60),
          number: data[1] === undefined || data[1] === '' ? null : data[1],
          position: Number.isInteger(position) && position > 0 ? position : null,
          answered: null,
        });
        return undefined;
      }
      const one = open.get(call);
      if (one === undefined || (event !== 'CONNECT' && GAVE_UP[event] === undefined && TALKED[event] === undefined))
        return all.passOver();
      const span = spanOf(data[event === 'CONNECT' ? 0 : (GAVE_UP[event] ?? TALKED[event] ?? 0)]);
      if (typeof span === 'string') return all.refuse(line, span);
      if (event === 'CONNECT') one.answered = span;
      else if (GAVE_UP[event] !== undefined) finish(call, one, 'lost', span, null);
      else finish(call, one, 'answered', one.answered ?? 0, span);
      return undefined;
    },
    end() {
      for (const { line } of open.values()) all.refuse(line, 'neverEnded');
      return all.result();
    },
  };
}
