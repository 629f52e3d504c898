import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '#renderer/app/desk.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import type { ComboOption } from '#renderer/ui/comboOptions.ts';
import styles from './FilterPanel.module.css';
import { useQueueView } from './view.ts';

/** Calls of one customer, found by name, phone or VAT number. */
export function CustomerFilter() {
  const { t } = useTranslation('queue');
  const desk = useDesk();
  const { fields, customerName, change } = useQueueView();
  const search = useCallback(
    async (text: string): Promise<readonly ComboOption[]> => {
      if (text.trim() === '') return [];
      const hits = await desk.query('people.search', { text, limit: 20 });
      const found = new Map<string, ComboOption>();
      for (const hit of hits) {
        if (hit.customer === null || found.has(hit.customer)) continue;
        found.set(hit.customer, {
          value: hit.customer,
          label: hit.company === '' ? hit.name : hit.company,
          detail: hit.phone === '' ? undefined : hit.phone,
        });
      }
      return [...found.values()];
    },
    [desk],
  );
  const { customer, ...rest } = fields;
  return (
    <div className={styles.form}>
      <ComboBox
        label={t('filter.customer')}
        hint={t('filter.customerHint')}
        options={search}
        value={customer === undefined ? null : { value: customer, label: customerName }}
        onChange={(option) =>
          change(
            option === null
              ? { fields: rest }
              : { fields: { ...rest, customer: option.value }, customerName: option.label },
          )
        }
        optional
      />
    </div>
  );
}
