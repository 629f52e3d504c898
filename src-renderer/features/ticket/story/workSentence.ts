import { workMinutes } from '#shared/domain/intervention/state.ts';
import { formatMinutes } from '#shared/format/minutes.ts';
import { formatMoney } from '#shared/format/money.ts';
import { mark } from './parts.ts';
import { changesOf, type Data, text, type Teller } from './told.ts';
import { instantText } from './values.ts';

/** Verbs of an intervention's events. */
export type WorkVerb =
  | 'planned'
  | 'started'
  | 'recorded'
  | 'changed'
  | 'cancelled'
  | 'signed'
  | 'reportReopened'
  | 'overridden'
  | 'held'
  | 'billed'
  | 'unbilled';

/** A correction may be of the end of the work, which is an instant; a call's own `end` is how it was closed. */
const OWN_NAMES: Readonly<Record<string, string>> = { end: 'endTime' };

/** How the story of a call tells the work done on it. */
export const WORK: Readonly<Record<WorkVerb, Teller>> = {
  planned(data, who, context) {
    const { t, nameOf } = context;
    const fields = fieldsOf(data);
    const start = fields['planStart'];
    const when = mark(typeof start === 'number' ? instantText(start, context) : t('common:states.notIndicated'));
    const operator = mark(nameOf(text(fields['operator'])) || t('common:states.unassigned'));
    return {
      say: text(fields['notes']),
      sentence: t('ticket:work.planned', { who, what: what(fields, context), when, operator }),
    };
  },
  started(data, who, context) {
    const fields = fieldsOf(data);
    return {
      say: text(fields['notes']),
      sentence: context.t('ticket:work.started', { who, what: what(fields, context) }),
    };
  },
  recorded(data, who, context) {
    const { t } = context;
    const fields = fieldsOf(data);
    const sentence = t('ticket:work.recorded', { who, what: what(fields, context) });
    const minutes = workMinutes({
      start: instant(fields['start']),
      end: instant(fields['end']),
      breakMinutes: Number(fields['breakMinutes'] ?? 0),
    });
    const km = Number(fields['km'] ?? 0);
    const outcome = text(fields['outcome']);
    const figures = [
      minutes === null ? '' : mark(formatMinutes(minutes)),
      km > 0 ? t('ticket:work.km', { km }) : '',
      outcome === null ? '' : t(`ticket:work.outcome.${outcome as 'solved'}`),
    ].filter((one) => one !== '');
    return {
      say: text(fields['workDone']) ?? text(fields['notes']),
      sentence: figures.length === 0 ? sentence : t('ticket:work.figures', { sentence, figures: figures.join(' · ') }),
    };
  },
  changed(data, who, context) {
    const say = text(data['reason']);
    const renamed = Object.fromEntries(
      Object.entries(fieldsOf(data)).map(([name, change]) => [OWN_NAMES[name] ?? name, change]),
    );
    const changes = changesOf(renamed, context);
    const [only] = changes;
    const { t } = context;
    if (only === undefined || changes.length > 1)
      return { say, changes, sentence: t('ticket:work.changed', { who, count: changes.length }) };
    if (only.field === 'notes')
      return { say, changes, sentence: t('ticket:work.changedText', { who, field: only.name }) };
    return {
      say,
      sentence: t('ticket:work.changedOne', {
        who,
        field: only.name,
        before: mark(only.before),
        after: mark(only.after),
      }),
    };
  },
  cancelled: (data, who, { t }) => ({ say: text(data['reason']), sentence: t('ticket:work.cancelled', { who }) }),
  signed(data, who, { t }) {
    const name = mark(text(data['signer']) ?? t('report:story.customer'));
    const version = typeof data['version'] === 'number' ? data['version'] : 1;
    const drawn = Array.isArray(data['signature']);
    const key = drawn ? 'report:story.signed' : 'report:story.unsigned';
    const sentence = t(key, { who, name });
    return {
      say: text(data['remark']),
      sentence: version > 1 ? t('report:story.version', { sentence, version }) : sentence,
    };
  },
  reportReopened: (data, who, { t }) => ({
    say: text(data['reason']),
    sentence: t('report:story.reopened', { who }),
  }),
  overridden(data, who, { t, lang }) {
    const cents = data['netCents'];
    return {
      say: text(data['reason']),
      sentence:
        typeof cents === 'number'
          ? t('report:story.overridden', { who, amount: mark(formatMoney(cents, lang)) })
          : t('report:story.overrideTaken', { who }),
    };
  },
  held(data, who, { t }) {
    const hold = data['hold'];
    const key = hold === 'excluded' ? 'excluded' : hold === 'disputed' ? 'disputed' : 'letIn';
    return { say: text(data['reason']), sentence: t(`report:story.${key}`, { who }) };
  },
  billed(data, who, { t }) {
    const number = text(data['number']);
    return {
      sentence:
        number === null ? t('report:story.settled', { who }) : t('report:story.billed', { who, number: mark(number) }),
    };
  },
  unbilled: ({ bill, reason }, who, { t }) =>
    bill === null
      ? { sentence: t('report:story.unsettled', { who }), say: text(reason) }
      : { sentence: t('report:story.unbilled', { who }) },
};

function what(fields: Data, { t }: { t: Parameters<Teller>[2]['t'] }): string {
  return t(`ticket:work.mode.${(text(fields['mode']) ?? 'phone') as 'phone'}`);
}

function fieldsOf(data: Data): Data {
  return (data['fields'] ?? {}) as Data;
}

function instant(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
