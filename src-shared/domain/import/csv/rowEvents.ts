import { ACTORS, type NewEvent } from '../../../events/envelope.ts';
import { fromZod } from '../../../result.ts';
import { RECORDS } from '../../kinds.ts';
import { ticketEventData } from '../../ticket/events.ts';
import { ticketEvent, titleOf } from '../../ticket/open.ts';
import { type CsvKind, NEEDED } from './fields.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a row becomes: when it was (ms UTC; null for records) and its events, once the call has its number. */
export interface RowEvents {
  readonly at: number | null;
  readonly events: (id: string, number: string) => NewEvent[];
}

/** Why a row cannot become what the map says: the field and the reason. */
export type RowRefusal = { readonly ok: false; readonly reason: string; readonly field: string };
type Made = { readonly ok: true; readonly value: RowEvents } | RowRefusal;

/** Call numbers have two digits for the year. */
const FIRST = Date.UTC(2000, 0, 2);
const LAST = Date.UTC(2099, 11, 31);

/** Makes a row's events from its values; `ref` is its key in the old system. */
export function rowEvents(kind: CsvKind, values: Values, source: string, ref: string): Made {
  return kind === 'ticket' ? ticketRow(values, source, ref) : recordRow(kind, values);
}

function recordRow(kind: Exclude<CsvKind, 'ticket'>, values: Values): Made {
  for (const field of NEEDED[kind])
    if ((values[field] ?? null) === null) return { ok: false, field, reason: 'required' };
  const { phone, email, ...rest } = values;
  const lists = kind === 'asset' ? {} : { phones: phone ?? [], emails: email ?? [] };
  const blank = Object.fromEntries(Object.keys(RECORDS[kind].fields.shape).map((name) => [name, null]));
  const always =
    kind === 'customer'
      ? { form: 'company', prospect: false, overdue: false }
      : kind === 'contact'
        ? { unregistered: false }
        : { sort: 'other' };
  const parsed = RECORDS[kind].fields.safeParse({ ...blank, ...always, ...withoutNulls(rest), ...lists });
  if (!parsed.success) return refusal(fromZod(parsed.error, values));
  const fields = parsed.data;
  return {
    ok: true,
    value: {
      at: null,
      events: (id) => [{ kind, stream: id, type: `${kind}.added`, data: { fields }, actor: ACTORS.import }],
    },
  };
}

function ticketRow(values: Values, source: string, ref: string): Made {
  const {
    openedAt,
    solvedAt,
    closedAt,
    status: said,
    solution,
    note,
    end,
    ...facts
  } = values as Values & { openedAt?: number; solvedAt?: number; closedAt?: number; status?: string };
  if (typeof openedAt !== 'number') return { ok: false, field: 'openedAt', reason: 'required' };
  if (openedAt < FIRST || openedAt > LAST) return { ok: false, field: 'openedAt', reason: 'dateOutOfRange' };
  const status = said ?? (closedAt ? 'closed' : solvedAt ? 'solved' : 'new');
  const done = status === 'closed' || status === 'solved';
  const solved = done ? (solvedAt ?? closedAt ?? null) : null;
  const closed = status === 'closed' ? (closedAt ?? solvedAt ?? null) : null;
  if (done && solved === null)
    return { ok: false, field: status === 'closed' ? 'closedAt' : 'solvedAt', reason: 'required' };
  if ((solved ?? openedAt) < openedAt || (closed ?? solved ?? openedAt) < (solved ?? openedAt))
    return { ok: false, field: 'closedAt', reason: 'datesOutOfOrder' };

  const known = withoutNulls(facts);
  const title = titleOf({ problem: wordsOf(known['problem']), title: wordsOf(known['title']) });
  const opened = ticketEventData.opened.safeParse({ ...known, title, number: '', source: { system: source, ref } });
  if (!opened.success) return refusal(fromZod(opened.error, facts));
  if ((opened.data.problem ?? '') === '') return { ok: false, field: 'problem', reason: 'required' };
  const words = ticketEventData.solved.safeParse({ solution: solution ?? '', told: true });
  if (!words.success) return refusal(fromZod(words.error));
  const noted = note ? ticketEventData.noted.safeParse({ text: note }) : undefined;
  if (noted?.success === false) return refusal(fromZod(noted.error));
  if (status === 'progress' && !known['operator']) return { ok: false, field: 'operator', reason: 'required' };

  return {
    ok: true,
    value: {
      at: openedAt,
      events(id, number) {
        const events: NewEvent[] = [];
        const add = (verb: string, at: number, data: Values): void =>
          void events.push({ ...ticketEvent(verb, id, data), at, actor: ACTORS.import });
        add('opened', openedAt, { ...opened.data, number });
        if (noted?.success === true) add('noted', openedAt, noted.data);
        if (status === 'progress') add('taken', openedAt, { place: {} });
        if (status === 'waiting') add('waited', openedAt, { reason: 'other', until: null });
        if (solved !== null) add('solved', solved, words.data);
        if (closed !== null) add('closed', closed, { end: end ?? null });
        return events;
      },
    },
  };
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function withoutNulls(values: Values): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
}

function refusal({ field, reason }: { field: string | undefined; reason: string | undefined }): RowRefusal {
  return { ok: false, field: field ?? '', reason: reason ?? 'invalid' };
}
