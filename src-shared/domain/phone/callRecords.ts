import { dateFormat, parseDate } from '../../time/parseDate.ts';
import type { Zone } from '../../time/zone.ts';
import type { PhoneOutcome } from './contact.ts';
import { epochMs, gathering, type PhoneReader, spanOf } from './reading.ts';

const DISPOSITIONS: Readonly<Record<string, PhoneOutcome>> = {
  ANSWERED: 'answered',
  'NO ANSWER': 'lost',
  BUSY: 'lost',
  FAILED: 'lost',
  CONGESTION: 'lost',
};
const WRITTEN = dateFormat('YYYY-MM-DD HH:mm:ss');

/**
 * Reads Asterisk's call detail records (`Master.csv`): accountcode, src, dst, dcontext, clid, channel, dstchannel, lastapp,
 * lastdata, start, answer, end, duration, billsec, disposition, … Times are in the zone of the telephone system. A call's wait is what
 * its duration has beyond the talk.
 */
export function cdrReader(zone: Zone): PhoneReader {
  const all = gathering();
  return {
    take(record) {
      const { line } = record;
      if (record.fields === undefined) return all.refuse(line, record.problem);
      const [, src = '', dst = '', , , , , app = '', data = '', start = '', , , duration, billed, disposition = ''] =
        record.fields;
      if (record.fields.length < 15) return all.refuse(line, 'tooFewColumns');
      const at = parseDate(start, WRITTEN, zone);
      if (!at.ok) return all.refuse(line, 'noTime');
      const [whole, talk] = [spanOf(duration), spanOf(billed)];
      if (typeof whole === 'string') return all.refuse(line, whole);
      if (typeof talk === 'string') return all.refuse(line, talk);
      const said = DISPOSITIONS[disposition.trim().toUpperCase()];
      if (said === undefined) return all.refuse(line, 'unknownOutcome');
      if (talk > whole) return all.refuse(line, 'negative');
      const outcome = said === 'answered' && /^voicemail/i.test(app) ? 'voicemail' : said;
      return all.contact({
        at: at.value,
        queue: (/^queue$/i.test(app) ? (data.split(',')[0] ?? '') : dst).slice(0, 60),
        number: src === '' ? null : src,
        outcome,
        waitSeconds: outcome === 'lost' ? whole : whole - talk,
        talkSeconds: outcome === 'lost' ? null : talk,
        position: null,
      });
    },
    end: () => all.result(),
  };
}

interface Linked {
  readonly line: number;
  readonly at: number;
  readonly number: string | null;
  queue: string;
  bridgedAt: number | null;
  voicemail: boolean;
  endedAt: number | null;
}

/**
 * Reads Asterisk's channel events (CEL as CSV): event, epoch, name, number, ani, rdnis, dnid, extension, context, channel, application,
 * its data, account, flags, uniqueid, linkedid, … All channels with one linkedid are one contact: it is answered where two are joined
 * in a bridge. What has no end yet is refused.
 */
export function celReader(): PhoneReader {
  const all = gathering();
  const calls = new Map<string, Linked>();
  return {
    take(record) {
      const { line } = record;
      if (record.fields === undefined) return all.refuse(line, record.problem);
      const [event = '', time, , number = '', , , , extension = '', , , app = '', data = '', , , , linked = ''] =
        record.fields;
      if (record.fields.length < 16 || linked === '') return all.refuse(line, 'tooFewColumns');
      const at = epochMs(time);
      if (at === null) return all.refuse(line, 'noTime');
      let one = calls.get(linked);
      if (one === undefined) {
        if (event !== 'CHAN_START') return all.passOver();
        one = {
          line,
          at,
          number: number === '' ? null : number,
          queue: extension.slice(0, 60),
          bridgedAt: null,
          voicemail: false,
          endedAt: null,
        };
        calls.set(linked, one);
        return undefined;
      }
      if (/^queue$/i.test(app) && data !== '') one.queue = (data.split(',')[0] ?? '').slice(0, 60);
      if (/^voicemail/i.test(app)) one.voicemail = true;
      if (event === 'BRIDGE_ENTER' || event === 'BRIDGE_START') one.bridgedAt ??= at;
      if (event === 'HANGUP' || event === 'CHAN_END' || event === 'LINKEDID_END') one.endedAt = at;
      return undefined;
    },
    end() {
      for (const one of calls.values()) {
        const { at, queue, number, bridgedAt, endedAt, voicemail } = one;
        if (endedAt === null) {
          all.refuse(one.line, 'neverEnded');
          continue;
        }
        const [wait, talk] = [
          Math.round(((bridgedAt ?? endedAt) - at) / 1000),
          bridgedAt === null ? null : Math.round((endedAt - bridgedAt) / 1000),
        ];
        if (wait < 0 || (talk ?? 0) < 0) {
          all.refuse(one.line, 'negative');
          continue;
        }
        const outcome = bridgedAt !== null ? 'answered' : voicemail ? 'voicemail' : 'lost';
        all.contact({ at, queue, number, outcome, waitSeconds: wait, talkSeconds: talk, position: null });
      }
      return all.result();
    },
  };
}
