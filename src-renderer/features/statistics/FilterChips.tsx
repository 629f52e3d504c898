import { IconFilter, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Dimension, DIMENSIONS } from '#shared/domain/statistics/dimensions.ts';
import type { CallsView } from '#shared/domain/statistics/view.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { FilterDialog } from './FilterDialog.tsx';
import styles from './statistics.module.css';
import { useWords } from './useWords.ts';

export interface FilterChipsProps {
  view: CallsView;
  onView: (view: CallsView) => void;
}

/** The filters that hold, each a pill that opens it, and the menu of all there are. */
export function FilterChips({ view, onView }: FilterChipsProps) {
  const { t } = useTranslation('statistics');
  const words = useWords();
  const [editing, setEditing] = useState<Dimension | null>(null);
  const [picking, setPicking] = useState(false);
  const set = (dimension: Dimension, values: readonly string[]): void => {
    const { [dimension]: _was, ...rest } = view.filter;
    onView({ ...view, filter: values.length === 0 ? rest : { ...rest, [dimension]: [...values] } });
  };
  useHotkeys([{ id: 'statistics.filter', keys: 'f', label: t('filter'), run: () => setPicking(true) }]);
  return (
    <>
      {(Object.entries(view.filter) as [Dimension, string[]][]).map(([dimension, values]) => {
        const first = words.value(dimension, values[0] ?? '', {});
        const what = t(`dimension.${dimension}`);
        return (
          <span key={dimension} className={styles.filterOn}>
            <button type="button" className={styles.pill} data-on="" onClick={() => setEditing(dimension)}>
              {t('filterOn', {
                what,
                values: values.length === 1 ? first : t('filterMore', { first, count: values.length - 1 }),
              })}
            </button>
            <button
              type="button"
              className={styles.off}
              aria-label={t('clearFilter', { what })}
              onClick={() => set(dimension, [])}
            >
              <Icon of={IconX} size={13} />
            </button>
          </span>
        );
      })}
      <Menu
        label={t('filterMenu')}
        align="start"
        offers="statistics"
        sections={[
          {
            id: 'filter',
            label: t('filterMenu'),
            items: DIMENSIONS.map((one) => ({
              id: one,
              label: t(`dimension.${one}`),
              run: () => setEditing(one),
            })),
          },
        ]}
      >
        <button type="button" className={styles.pill} aria-label={t('filter')}>
          <Icon of={IconFilter} size={14} />
        </button>
      </Menu>
      {(editing !== null || picking) && (
        <FilterDialog
          key={editing ?? 'any'}
          dimension={editing ?? 'operator'}
          pick={picking}
          chosen={(dimension) => view.filter[dimension] ?? []}
          onApply={(dimension, values) => {
            set(dimension, values);
            setEditing(null);
            setPicking(false);
          }}
          onClose={() => {
            setEditing(null);
            setPicking(false);
          }}
        />
      )}
    </>
  );
}
