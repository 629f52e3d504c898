import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/ui/Icon.tsx';
import { dropField, isUsed, PANEL_FIELDS, type PanelField } from './filterFields.ts';
import styles from './FilterPills.module.css';
import { useValueName } from './useValueName.ts';
import { useQueueView } from './view.ts';
import type { Queue } from './useQueue.ts';

/** What holds calls back, each with a cross, on one line; nothing when nothing does. */
export function FilterPills({ queue, savedName }: { queue: Queue; savedName: string | undefined }) {
  const { t } = useTranslation('queue');
  const valueName = useValueName();
  const { fields, customerName, change } = useQueueView();
  const used = PANEL_FIELDS.filter((field) => isUsed(fields, field));
  if (used.length === 0 && queue.order === 'urgent' && savedName === undefined) return null;

  const words = (field: PanelField): string => {
    if (field === 'customer') return customerName;
    if (field === 'age') {
      const parts = [
        fields.olderDays === undefined ? '' : t('filter.older', { count: fields.olderDays }),
        fields.youngerDays === undefined ? '' : t('filter.younger', { count: fields.youngerDays }),
      ];
      return parts.filter(Boolean).join(', ');
    }
    const [first = '', ...others] = (fields[field] ?? []).map((value) => valueName(field, value));
    return others.length === 0 ? first : t('filter.more', { first, count: others.length });
  };
  const pill = (key: string, label: string, drop: () => void) => (
    <li key={key} className={styles.pill}>
      <span className={styles.words}>{label}</span>
      <button type="button" className={styles.drop} aria-label={t('filter.remove', { name: label })} onClick={drop}>
        <Icon of={IconX} size={12} />
      </button>
    </li>
  );
  return (
    <ul className={styles.line} aria-label={t('filter.title')}>
      {savedName !== undefined && pill('saved', t('saved.current', { name: savedName }), queue.clear)}
      {savedName === undefined &&
        used.map((field) =>
          pill(field, t('filter.values', { field: t(`field.${field}`), values: words(field) }), () =>
            change({ fields: dropField(fields, field) }),
          ),
        )}
      {savedName === undefined &&
        queue.order !== 'urgent' &&
        pill('order', t(`order.${queue.order}`), () => queue.setOrder('urgent'))}
    </ul>
  );
}
