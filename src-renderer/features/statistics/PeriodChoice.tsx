import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Bounded, PERIODS, periodName, periodOf } from '#shared/domain/statistics/periods.ts';
import { formatDay } from '#shared/format/date.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from './statistics.module.css';

export interface PeriodChoiceProps<V> {
  view: V;
  /** `YYYY-MM-DD` */
  today: string;
  onView: (view: V) => void;
}

/** Which days: a named period, or two days typed. */
export function PeriodChoice<V extends Bounded>({ view, today, onView }: PeriodChoiceProps<V>) {
  const { t } = useTranslation('statistics');
  const lang = useLanguage();
  const name = periodName(view, today);
  const [typing, setTyping] = useState(false);
  const custom = typing || name === null;
  useHotkeys([
    {
      id: 'statistics.period',
      keys: 'd',
      label: `${t('period')}: ${t('periods.custom')}`,
      run: () => setTyping(true),
    },
  ]);
  const days =
    view.from === null || view.to === null ? '' : ` ${formatDay(view.from, lang)} – ${formatDay(view.to, lang)}`;
  return (
    <>
      <Menu
        label={t('period')}
        align="start"
        sections={[
          {
            id: 'period',
            label: t('period'),
            items: [
              ...PERIODS.map((one) => ({
                id: one,
                label: t(`periods.${one}`),
                checked: !custom && one === name,
                closes: true,
                run: () => {
                  setTyping(false);
                  onView({ ...view, ...periodOf(one, today) });
                },
              })),
              { id: 'custom', label: t('periods.custom'), checked: custom, closes: true, run: () => setTyping(true) },
            ],
          },
        ]}
      >
        <button type="button" className={styles.pill}>
          {`${t('period')}: ${t(`periods.${custom ? 'custom' : (name ?? 'custom')}`)}${custom ? '' : days}`}
        </button>
      </Menu>
      {custom && (
        <>
          <div className={styles.day}>
            <DateField
              label={t('from')}
              hideLabel
              value={view.from}
              onChange={(from) => (view.to === null || from === null || from <= view.to) && onView({ ...view, from })}
            />
          </div>
          <div className={styles.day}>
            <DateField
              label={t('to')}
              hideLabel
              value={view.to}
              onChange={(to) => (view.from === null || to === null || to >= view.from) && onView({ ...view, to })}
            />
          </div>
        </>
      )}
    </>
  );
}
