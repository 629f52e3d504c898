import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from './billing.module.css';
import { monthName, shiftMonth } from './months.ts';

export interface MonthChooserProps {
  /** `2026-10`; with `year`, any month of it. */
  month: string;
  onChange: (month: string) => void;
  /** A whole year is chosen. */
  year?: boolean | undefined;
}

/** The month (or year) looked at; minus and plus go back and on. */
export function MonthChooser({ month, onChange, year = false }: MonthChooserProps) {
  const { t } = useTranslation('billing');
  const lang = useLanguage();
  const by = year ? 12 : 1;
  useHotkeys([
    { id: 'billing.previous', keys: '-', label: t('month.previous'), run: () => onChange(shiftMonth(month, -by)) },
    { id: 'billing.next', keys: '+', label: t('month.next'), run: () => onChange(shiftMonth(month, by)) },
  ]);
  return (
    <div role="group" aria-label={t('month.label')} className={styles.month}>
      <IconButton
        icon={IconChevronLeft}
        size="small"
        label={t('month.previous')}
        hotkey="-"
        hotkeyId="billing.previous"
        onClick={() => onChange(shiftMonth(month, -by))}
      />
      <span className={styles.monthName} aria-live="polite">
        {year ? month.slice(0, 4) : monthName(month, lang)}
      </span>
      <IconButton
        icon={IconChevronRight}
        size="small"
        label={t('month.next')}
        hotkey="+"
        hotkeyId="billing.next"
        onClick={() => onChange(shiftMonth(month, by))}
      />
    </div>
  );
}
