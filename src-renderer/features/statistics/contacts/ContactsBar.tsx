import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#shared/format/number.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import type { MenuSection } from '#renderer/ui/menuItems.ts';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { PeriodChoice } from '../PeriodChoice.tsx';
import { Pill } from '../Pill.tsx';
import styles from '../statistics.module.css';
import { CONTACT_FIGURES, type ContactsView, PROMISES } from './contactsView.ts';

export interface ContactsBarProps {
  view: ContactsView;
  onView: (view: ContactsView) => void;
  /** `YYYY-MM-DD` */
  today: string;
  /** Of the contacts imported; none where nothing was. */
  queues: readonly string[];
  /** Something was imported. */
  phone: boolean;
  children: ReactNode;
}

/** Which contacts, and what of them is shown. */
export function ContactsBar({ view, onView, today, queues, phone, children }: ContactsBarProps) {
  const { t } = useTranslation(['phone', 'statistics']);
  const lang = useLanguage();
  const figures = phone ? CONTACT_FIGURES : (['contacts'] as const);
  useHotkeys([
    {
      id: 'statistics.figure',
      keys: 'b',
      label: t('phone:figureMenu'),
      enabled: phone,
      run: () =>
        onView({
          ...view,
          figure: CONTACT_FIGURES[(CONTACT_FIGURES.indexOf(view.figure) + 1) % CONTACT_FIGURES.length] ?? 'contacts',
        }),
    },
  ]);
  const choices = <V,>(
    id: string,
    label: string,
    all: readonly V[],
    now: V,
    text: (one: V) => string,
    run: (one: V) => void,
  ) =>
    [
      {
        id,
        label,
        items: all.map((one) => ({
          id: String(one),
          label: text(one),
          checked: one === now,
          closes: true,
          run: () => run(one),
        })),
      },
    ] satisfies MenuSection[];
  const queueName = (queue: string | null): string =>
    queue === null ? t('phone:everyQueue') : queue === '' ? t('phone:noQueue') : queue;
  return (
    <div role="group" aria-label={t('statistics:bar')} className={styles.bar}>
      <Pill
        label={t(`phone:figure.${view.figure}`)}
        menu={t('phone:figureMenu')}
        on
        sections={choices(
          'figure',
          t('phone:figureMenu'),
          figures,
          view.figure,
          (one) => t(`phone:figure.${one}`),
          (figure) => onView({ ...view, figure }),
        )}
      />
      <PeriodChoice view={view} today={today} onView={onView} />
      {view.figure !== 'contacts' && queues.length > 1 && (
        <Pill
          label={t('phone:queue', { what: queueName(view.queue) })}
          menu={t('phone:queueMenu')}
          on={view.queue !== null}
          sections={choices('queue', t('phone:queueMenu'), [null, ...queues], view.queue, queueName, (queue) =>
            onView({ ...view, queue }),
          )}
        />
      )}
      {view.figure !== 'contacts' && (
        <Pill
          label={t('phone:seconds', { seconds: formatNumber(view.targetSeconds, lang) })}
          menu={t('phone:secondsMenu')}
          sections={choices<number>(
            'seconds',
            t('phone:secondsMenu'),
            PROMISES,
            view.targetSeconds,
            (count) => t('phone:secondsOf', { count }),
            (targetSeconds) => onView({ ...view, targetSeconds }),
          )}
        />
      )}
      <div className={styles.push}>{children}</div>
    </div>
  );
}
