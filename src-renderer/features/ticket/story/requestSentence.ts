import { mark } from './parts.ts';
import { text, type Teller } from './told.ts';
import { dayText } from './values.ts';

/** How the story of a call tells an intervention request and what became of it. */
export const requestTold = {
  requested(data, who, context) {
    const { t } = context;
    const until = text(data['validUntil']);
    return {
      say: text(data['text']),
      sentence:
        until === null
          ? t('report:story.requested', { who })
          : t('report:story.requestedUntil', { who, day: mark(dayText(until, context)) }),
    };
  },
  requestAnswered(data, who, context) {
    const { t } = context;
    const day = text(data['date']);
    const how = [
      t(`report:means.${(text(data['means']) ?? 'other') as 'other'}`),
      day === null ? '' : dayText(day, context),
    ];
    return {
      say: text(data['note']),
      sentence: t(data['answer'] === 'accepted' ? 'report:story.accepted' : 'report:story.refused', {
        who,
        name: mark(text(data['name']) ?? t('report:story.customer')),
        how: how.filter((one) => one !== '').join(', '),
      }),
    };
  },
} as const satisfies Readonly<Record<string, Teller>>;
