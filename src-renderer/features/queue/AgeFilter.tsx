import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/Chip.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { AGE_STEPS } from './filterFields.ts';
import styles from './FilterPanel.module.css';
import { useQueueView } from './view.ts';

/** How long ago the calls were opened: at least, at most, in days. */
export function AgeFilter() {
  const { t } = useTranslation('queue');
  const { fields, change } = useQueueView();
  const set = (name: 'olderDays' | 'youngerDays', days: number | null): void => {
    const { [name]: _before, ...rest } = fields;
    change({ fields: days === null ? rest : { ...rest, [name]: days } });
  };
  return (
    <div className={styles.form}>
      <NumberField
        label={t('filter.olderThan')}
        value={fields.olderDays ?? null}
        onChange={(days) => set('olderDays', days)}
        max={36_500}
        optional
      />
      <div className={styles.steps}>
        {AGE_STEPS.map((days) => (
          <Chip
            key={days}
            on={fields.olderDays === days}
            onClick={() => set('olderDays', fields.olderDays === days ? null : days)}
          >
            {t('filter.older', { count: days })}
          </Chip>
        ))}
      </div>
      <NumberField
        label={t('filter.youngerThan')}
        value={fields.youngerDays ?? null}
        onChange={(days) => set('youngerDays', days)}
        max={36_500}
        optional
      />
    </div>
  );
}
