import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Family, Urgency } from '#shared/domain/catalog/catalog.ts';
import type { ContractKind } from '#shared/domain/people/contract.ts';
import { type Dimension, isRecord, NONE } from '#shared/domain/statistics/dimensions.ts';
import { type Measure, MEASURES } from '#shared/domain/statistics/measures.ts';
import type { Channel, End, Status } from '#shared/domain/ticket/fields.ts';
import { formatDay } from '#shared/format/date.ts';
import { dateFormat } from '#shared/format/intl.ts';
import { formatPercent } from '#shared/format/number.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { figureText } from './figureText.ts';

export interface Words {
  /** A value of a dimension; `names` are those of records. */
  readonly value: (dimension: Dimension, value: string, names: Readonly<Record<string, string>>) => string;
  /** A place on an axis. */
  readonly key: (
    dimensions: readonly Dimension[],
    key: readonly string[],
    names: Readonly<Record<string, string>>,
  ) => string;
  /** A figure as it is read: null is a dash. */
  readonly figure: (measure: Measure, value: number | null) => string;
  /** A part of one as a percentage. */
  readonly share: (part: number) => string;
}

/** The words of statistics: values, places, figures. */
export function useWords(): Words {
  const { t } = useTranslation(['statistics', 'queue', 'ticket', 'common']);
  const { byId, types } = useCatalog();
  const lang = useLanguage();
  const value = useCallback<Words['value']>(
    (dimension, text, names) => {
      if (dimension === 'age') return t(`statistics:age.${text as '0'}`);
      if (text === NONE)
        return dimension === 'operator' || dimension === 'opener' || dimension === 'solver'
          ? t(`statistics:noValue.${dimension}`)
          : t('statistics:noValue.other');
      if (isRecord(dimension)) {
        const name = names[text] ?? byId(text)?.name ?? '';
        if (name === '') return text === 'system' ? 'Sportello' : t('common:states.erased');
        const twice = dimension === 'type' && types.some((one) => one.id !== text && one.name === name);
        const family = byId(text)?.fields['family'] as Family | undefined;
        return twice && family !== undefined ? `${name} (${t(`queue:family.${family}`)})` : name;
      }
      switch (dimension) {
        case 'month':
          return named(lang, { month: 'short', year: 'numeric' }, `${text}-01`);
        case 'week':
          return t('statistics:week', { week: Number(text.slice(6)), year: text.slice(0, 4) });
        case 'day':
          return formatDay(text, lang);
        case 'weekday':
          // 2024-01-01 was a Monday.
          return named(lang, { weekday: 'long' }, `2024-01-0${text}`);
        case 'hour':
          return `${text.padStart(2, '0')}:00`;
        case 'halfHour':
          return `${String(Number(text) >> 1).padStart(2, '0')}:${Number(text) % 2 === 0 ? '00' : '30'}`;
        case 'status':
          return t(`ticket:status.${text as Status}`);
        case 'urgency':
          return t(`common:urgency.${text as Urgency}`);
        case 'contract':
          return t(`ticket:contractKind.${text as ContractKind}`);
        case 'channel':
          return t(`ticket:channelName.${text as Channel}`);
        case 'end':
          return t(`queue:end.${text as End}`);
        case 'blocked':
          return t(`statistics:blocked.${text as 'yes'}`);
        case 'level':
          return t('statistics:level', { n: text });
        case 'typeFamily':
        case 'productFamily':
          return t(`queue:family.${text as Family}`);
        default:
          return text;
      }
    },
    [t, byId, types, lang],
  );
  const key = useCallback<Words['key']>(
    (dimensions, places, names) =>
      dimensions.length === 0
        ? t('statistics:total')
        : dimensions.map((one, n) => value(one, places[n] ?? NONE, names)).join(' · '),
    [t, value],
  );
  const figure = useCallback<Words['figure']>(
    (measure, number) => figureText(MEASURES[measure].unit, number, lang),
    [lang],
  );
  const share = useCallback<Words['share']>((part) => formatPercent(part, lang, 1), [lang]);
  return { value, key, figure, share };
}

function named(lang: string, style: Intl.DateTimeFormatOptions, day: string): string {
  return dateFormat(lang, { ...style, timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));
}
