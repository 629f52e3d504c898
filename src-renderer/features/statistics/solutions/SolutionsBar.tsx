import { IconX } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SolutionAsk } from '#shared/api/standardViews.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { SearchBox } from '#renderer/ui/SearchBox.tsx';
import { PeriodChoice } from '../PeriodChoice.tsx';
import { Pill } from '../Pill.tsx';
import styles from '../statistics.module.css';
import { type Facet, FACETS } from './SolutionFacets.tsx';
import own from './solutions.module.css';

export interface SolutionsBarProps {
  ask: SolutionAsk;
  /** What is in the box now: the answer may be of a moment before. */
  text: string;
  onText: (text: string) => void;
  /** `YYYY-MM-DD` */
  today: string;
  onAsk: (ask: SolutionAsk) => void;
  nameOf: (facet: Facet, id: string) => string;
  /** The table of answers: the box leads to it. */
  table: RefObject<HTMLElement | null>;
  children: ReactNode;
}

const ORDERS = ['best', 'used', 'newest'] as const;

/** Which solutions are looked for: words, days, order, and what was chosen beside the list. */
export function SolutionsBar({ ask, text, onText, today, onAsk, nameOf, table, children }: SolutionsBarProps) {
  const { t } = useTranslation(['statistics', 'solutions']);
  const box = useRef<HTMLInputElement>(null);
  useHotkeys([
    { id: 'statistics.find', keys: '/', label: t('solutions:find'), run: () => box.current?.focus() },
    {
      id: 'statistics.order',
      keys: 's',
      label: t('solutions:orderMenu'),
      run: () => onAsk({ ...ask, order: ORDERS[(ORDERS.indexOf(ask.order) + 1) % ORDERS.length] ?? 'best' }),
    },
  ]);
  return (
    <div role="group" aria-label={t('bar')} className={styles.bar}>
      <div className={own.box}>
        <SearchBox
          ref={box}
          label={t('solutions:find')}
          placeholder={t('solutions:placeholder')}
          value={text}
          onChange={onText}
          hotkey="/"
          hotkeyId="statistics.find"
          onLeave={() => table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()}
        />
      </div>
      <Pill
        label={t('solutions:order', { what: t(`solutions:orders.${ask.order}`) })}
        menu={t('solutions:orderMenu')}
        on
        sections={[
          {
            id: 'order',
            label: t('solutions:orderMenu'),
            items: ORDERS.map((one) => ({
              id: one,
              label: t(`solutions:orders.${one}`),
              checked: one === ask.order,
              closes: true,
              run: () => onAsk({ ...ask, order: one }),
            })),
          },
        ]}
      />
      <PeriodChoice view={ask} today={today} onView={onAsk} />
      {FACETS.map((facet) => {
        const id = ask[facet];
        const what = t(`solutions:by.${facet}`);
        return id === null ? null : (
          <span key={facet} className={styles.filterOn}>
            <span className={styles.pill} data-on="">
              {t('filterOn', { what, values: nameOf(facet, id) })}
            </span>
            <button
              type="button"
              className={styles.off}
              aria-label={t('clearFilter', { what })}
              onClick={() => onAsk({ ...ask, [facet]: null })}
            >
              <Icon of={IconX} size={13} />
            </button>
          </span>
        );
      })}
      <div className={styles.push}>{children}</div>
    </div>
  );
}
