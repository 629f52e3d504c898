import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecurringVisit } from '#shared/domain/people/contract.ts';
import { freshId } from '#renderer/transport/freshId.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import styles from './customers.module.css';
import { RecurringVisitEditor } from './RecurringVisitEditor.tsx';

export interface RecurringVisitsFieldProps {
  name: string;
  label: string;
  value: readonly RecurringVisit[];
  onChange: (visits: readonly RecurringVisit[]) => void;
}

/** As many as the record takes. */
const MOST = 20;

/** The visits a contract opens by itself. */
export function RecurringVisitsField({ name, label, value, onChange }: RecurringVisitsFieldProps) {
  const { t } = useTranslation('billing');
  const add = (): void =>
    onChange([
      ...value,
      {
        key: freshId(),
        title: '',
        mode: 'onsite',
        minutes: 120,
        startMinute: 9 * 60,
        technician: null,
        service: null,
        from: '',
        every: { by: 'weekday', nth: 1, weekday: 1, months: 3 },
      },
    ]);
  return (
    <Field label={label} name={name} hideLabel kind="group">
      {(ids) => (
        <div {...ids} role="group" className={styles.form}>
          {value.length === 0 && <p className={styles.none}>{t('contract.visitsNone')}</p>}
          {value.map((visit, at) => (
            <RecurringVisitEditor
              key={visit.key}
              name={`${name}.${String(at)}`}
              n={at + 1}
              visit={visit}
              onChange={(next) => onChange(value.map((one) => (one.key === visit.key ? next : one)))}
              onRemove={() => onChange(value.filter((one) => one.key !== visit.key))}
            />
          ))}
          {value.length < MOST && (
            <div>
              <Button size="small" variant="quiet" icon={IconPlus} onClick={add}>
                {t('contract.addVisit')}
              </Button>
            </div>
          )}
        </div>
      )}
    </Field>
  );
}
