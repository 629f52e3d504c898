import type { TimelineEntry } from '#shared/api/tickets.ts';
import type { Changes } from '#shared/domain/field.ts';
import type { TicketVerb } from '#shared/domain/ticket/events.ts';
import { formatMinutes } from '#shared/format/minutes.ts';
import { mark, partsOf } from './parts.ts';
import { placeText, type PlaceWords } from './place.ts';
import { requestTold } from './requestSentence.ts';
import { changesOf, text, type Teller, type Told, type ToldChange } from './told.ts';
import { endText, instantText, type WordsContext } from './values.ts';
import { WORK, type WorkVerb } from './workSentence.ts';

/** Values longer than this are not put into a sentence. */
const SHORT = 60;

/** The sentence of one entry of a call's story; total: an event of a newer version has one too. */
export function tell(entry: Pick<TimelineEntry, 'kind' | 'type' | 'actor' | 'data'>, context: WordsContext): Told {
  const [kind, verb] = entry.type.split('.', 2) as [string, string];
  const who = mark(context.nameOf(entry.actor) || context.t('ticket:actor.unknown'));
  const teller =
    kind === 'ticket' ? TICKET[verb as TicketVerb] : kind === 'intervention' ? WORK[verb as WorkVerb] : undefined;
  const { sentence, ...rest } =
    teller === undefined ? unknown(entry.type, who, context) : teller(entry.data, who, context);
  return { say: null, changes: [], file: null, ...rest, parts: partsOf(sentence) };
}

const TICKET: Readonly<Record<TicketVerb, Teller>> = {
  opened(data, who, { t, nameOf }) {
    const say = withoutTitle(text(data['problem']), data['title']);
    const channel = t(`ticket:channel.${(text(data['channel']) ?? 'phone') as 'phone'}`);
    const source = data['source'] as { ref?: unknown } | null | undefined;
    const ref = text(source?.ref);
    if (typeof data['copyOf'] === 'string')
      return {
        say,
        sentence: t('ticket:story.openedCopy', {
          who,
          number: mark(nameOf(data['copyOf']) || t('ticket:story.aTicket')),
        }),
      };
    if (data['visit'] !== undefined) return { say, sentence: t('report:story.openedVisit', { who }) };
    if (ref !== null) return { say, sentence: t('ticket:story.openedImport', { who, channel, ref: mark(ref) }) };
    if (data['dropped'] === true) return { say, sentence: t('ticket:story.openedDropped', { who }) };
    return {
      say,
      sentence: t(data['question'] === true ? 'ticket:story.openedQuestion' : 'ticket:story.opened', { who, channel }),
    };
  },
  changed(data, who, context) {
    const say = text(data['reason']);
    const changes = changesOf(data['fields'], context);
    const customer = changes.find((one) => one.field === 'customer');
    if (customer !== undefined) {
      const rest = changes.filter((one) => one !== customer);
      return {
        say,
        changes: rest,
        sentence: context.t('ticket:story.movedCustomer', {
          who,
          before: customer.before,
          after: mark(customer.after),
        }),
      };
    }
    return { say, ...changeSentence(changes, who, context) };
  },
  taken(data, who, { t, nameOf }) {
    const operator = nameOf(after(data['place'], 'operator'));
    const other = operator !== '' && mark(operator) !== who;
    return {
      sentence: other ? t('ticket:story.takenBy', { who, operator: mark(operator) }) : t('ticket:story.taken', { who }),
    };
  },
  handedOn(data, who, context) {
    const say = text(data['note']);
    const place = placeText(placeAfter(data['place']), context);
    if (place === '') return { say, sentence: context.t('ticket:story.handedNobody', { who }) };
    return {
      say,
      sentence: context.t(data['back'] === true ? 'ticket:story.handedBack' : 'ticket:story.handedTo', {
        who,
        place: mark(place),
      }),
    };
  },
  waited(data, who, context) {
    const { t } = context;
    const reason = mark(t(`ticket:waiting.${(text(data['reason']) ?? 'other') as 'other'}`));
    const until = typeof data['until'] === 'number' ? mark(instantText(data['until'], context)) : null;
    return {
      say: text(data['note']),
      sentence:
        until === null
          ? t('ticket:story.waited', { who, reason })
          : t('ticket:story.waitedUntil', { who, reason, until }),
    };
  },
  resumed: (data, who, { t }) => ({ say: text(data['note']), sentence: t('ticket:story.resumed', { who }) }),
  answered: (data, who, { t }) => ({ say: text(data['text']), sentence: t('ticket:story.answered', { who }) }),
  noted: (data, who, { t }) => ({ say: text(data['text']), sentence: t('ticket:story.noted', { who }) }),
  phoned(data, who, { t }) {
    const out = data['direction'] !== 'in';
    const reached = data['reached'] !== false;
    const sentence = reached
      ? t(out ? 'ticket:story.phonedOut' : 'ticket:story.phonedIn', { who })
      : t(out ? 'ticket:story.phonedMissed' : 'ticket:story.phonedInMissed', { who });
    const more = [
      text(data['number']),
      typeof data['minutes'] === 'number' ? formatMinutes(data['minutes']) : null,
    ].filter((one) => one !== null);
    return { say: text(data['text']), sentence: [sentence, ...more].join(', ') };
  },
  attached: (data, who, { t }) => ({
    file: text(data['hash']),
    sentence: t('ticket:story.attached', { who, name: mark(text(data['name']) ?? t('ticket:story.aFile')) }),
  }),
  detached: (data, who, { t, nameOf }) => ({
    sentence: t('ticket:story.detached', { who, name: mark(nameOf(text(data['hash'])) || t('ticket:story.aFile')) }),
  }),
  asked: (data, who, { t, nameOf }) => ({
    say: text(data['text']),
    sentence: t('ticket:story.asked', {
      who,
      operator: mark(nameOf(text(data['operator'])) || t('ticket:actor.unknown')),
    }),
  }),
  solved: (data, who, { t }) => ({
    say: text(data['solution']),
    sentence: t(data['told'] === true ? 'ticket:story.solvedTold' : 'ticket:story.solved', { who }),
  }),
  told: (data, who, { t }) => ({
    say: text(data['note']),
    sentence: t('ticket:story.told', { who, how: t(`ticket:how.${(text(data['how']) ?? 'other') as 'other'}`) }),
  }),
  closed(data, who, { t }) {
    const end = endText(data['end'], t);
    return {
      say: text(data['note']),
      sentence: end === '' ? t('ticket:story.closedPlain', { who }) : t('ticket:story.closed', { who, end: mark(end) }),
    };
  },
  reopened: (data, who, { t }) => ({ say: text(data['reason']), sentence: t('ticket:story.reopened', { who }) }),
  ...requestTold,
  tied: (data, who, { t, nameOf }) => ({
    sentence: t('ticket:story.tied', { who, notice: mark(nameOf(text(data['notice'])) || t('ticket:story.aNotice')) }),
  }),
  duplicated: (data, who, { t, nameOf }) => ({
    sentence: t('ticket:story.duplicated', {
      who,
      number: mark(nameOf(text(data['of'])) || t('ticket:story.aTicket')),
    }),
  }),
  unduplicated: (data, who, { t, nameOf }) => ({
    sentence: t('ticket:story.unduplicated', {
      who,
      number: mark(nameOf(text(data['of'])) || t('ticket:story.aTicket')),
    }),
  }),
  undone(data, who, context) {
    const key = `ticket:undoneWhat.${(text(data['what']) ?? '').split('.')[1] ?? ''}`;
    const what = context.t(context.exists(key) ? (key as 'ticket:undoneWhat.other') : 'ticket:undoneWhat.other');
    return { sentence: context.t('ticket:story.undone', { who, what }) };
  },
};

function unknown(type: string, who: string, { t }: WordsContext): { sentence: string } {
  return { sentence: t('ticket:story.unknown', { who, type }) };
}

/** One short change is told in the sentence; long texts and several changes stand below it. */
function changeSentence(
  changes: readonly ToldChange[],
  who: string,
  { t }: WordsContext,
): { sentence: string; changes: readonly ToldChange[] } {
  const [only] = changes;
  if (only === undefined || changes.length > 1)
    return { changes, sentence: t('ticket:story.changed', { who, count: changes.length }) };
  if (only.before.length + only.after.length > SHORT * 2 || only.after.includes('\n')) {
    return { changes, sentence: t('ticket:story.changedText', { who, field: only.name }) };
  }
  return {
    changes: [],
    sentence: t('ticket:story.changedOne', {
      who,
      field: only.name,
      before: mark(only.before),
      after: mark(only.after),
    }),
  };
}

/** The title is the first line of the problem unless it was changed: it stands over the story already. */
function withoutTitle(problem: string | null, title: unknown): string | null {
  if (problem === null || typeof title !== 'string') return problem;
  const [first = '', ...rest] = problem.trimStart().split('\n');
  return first.trim() === title ? text(rest.join('\n').trim()) : problem;
}

function placeAfter(place: unknown): PlaceWords {
  return {
    group: after(place, 'group'),
    level: after(place, 'level') as number | null,
    operator: after(place, 'operator'),
  };
}

function after(place: unknown, field: string): string | null {
  const change = (place as Changes | null | undefined)?.[field];
  return Array.isArray(change) ? ((change[1] as string | null | undefined) ?? null) : null;
}
