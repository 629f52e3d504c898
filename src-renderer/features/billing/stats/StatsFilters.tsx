import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#shared/format/date.ts';
import { Chip, ChipGroup } from '#renderer/ui/Chip.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from '../billing.module.css';
import own from './stats.module.css';
import { shiftSpan, type Span, spanAround, SPANS } from './spans.ts';

export const GROUPS = ['customer', 'month', 'technician', 'contract'] as const;
export type GroupBy = (typeof GROUPS)[number];

export interface StatsFiltersProps {
  span: Span;
  onSpan: (span: Span) => void;
  by: GroupBy;
  onBy: (by: GroupBy) => void;
  /** The time before stands beside the figures. */
  before: boolean;
  onBefore: (before: boolean) => void;
  children: ReactNode;
}

/** Which days, and by what the figures are put together. */
export function StatsFilters({ span, onSpan, by, onBy, before, onBefore, children }: StatsFiltersProps) {
  const { t } = useTranslation('billing');
  const lang = useLanguage();
  const step = (way: 1 | -1): void => onSpan(shiftSpan(span, way));
  useHotkeys([
    { id: 'billing.previous', keys: '-', label: t('stats.previous'), run: () => step(-1) },
    { id: 'billing.next', keys: '+', label: t('stats.next'), run: () => step(1) },
    { id: 'billing.before', keys: 'v', label: t('stats.compare'), run: () => onBefore(!before) },
    {
      id: 'billing.by',
      keys: 'b',
      label: t('stats.byKey'),
      run: () => onBy(GROUPS[(GROUPS.indexOf(by) + 1) % GROUPS.length] ?? 'customer'),
    },
  ]);
  return (
    <div className={styles.filters}>
      <ChipGroup
        label={t('stats.byLabel')}
        options={GROUPS.map((one) => ({ value: one, label: t(`stats.by.${one}`) }))}
        value={by}
        onChange={onBy}
      />
      <div className={own.kind}>
        <SelectField
          label={t('stats.span')}
          hideLabel
          options={SPANS.map((one) => ({ value: one, label: t(`stats.spans.${one}`) }))}
          value={span.kind}
          onChange={(kind) => {
            if (kind === null) return;
            onSpan(kind === 'custom' ? { ...span, kind } : spanAround(kind, span.from));
          }}
        />
      </div>
      <div className={styles.month} role="group" aria-label={t('stats.span')}>
        <IconButton
          icon={IconChevronLeft}
          size="small"
          label={t('stats.previous')}
          hotkey="-"
          hotkeyId="billing.previous"
          onClick={() => step(-1)}
        />
        {span.kind === 'custom' ? (
          <>
            <div className={own.day}>
              <DateField
                label={t('stats.from')}
                hideLabel
                value={span.from}
                onChange={(from) => from !== null && from <= span.to && onSpan({ ...span, from })}
              />
            </div>
            <div className={own.day}>
              <DateField
                label={t('stats.to')}
                hideLabel
                value={span.to}
                onChange={(to) => to !== null && to >= span.from && onSpan({ ...span, to })}
              />
            </div>
          </>
        ) : (
          <span className={own.days} aria-live="polite">
            {`${formatDay(span.from, lang)} – ${formatDay(span.to, lang)}`}
          </span>
        )}
        <IconButton
          icon={IconChevronRight}
          size="small"
          label={t('stats.next')}
          hotkey="+"
          hotkeyId="billing.next"
          onClick={() => step(1)}
        />
      </div>
      <Chip on={before} onClick={() => onBefore(!before)}>
        {t('stats.compare')}
      </Chip>
      <div className={styles.push}>{children}</div>
    </div>
  );
}
