import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '#shared/domain/decision.ts';
import { type PeriodName, periodName } from '#shared/domain/statistics/periods.ts';
import type { CallsView } from '#shared/domain/statistics/view.ts';
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx';
import { NameDialog } from '#renderer/ui/NameDialog.tsx';
import styles from './own.module.css';

export interface KeptAs {
  readonly name: string;
  readonly roles: Role[];
  readonly period: PeriodName | null;
}

export interface SaveViewDialogProps {
  title: string;
  first: { readonly name: string; readonly roles: readonly Role[] };
  view: CallsView;
  /** `YYYY-MM-DD` */
  today: string;
  onSave: (as: KeptAs) => void;
  onClose: () => void;
}

/** Under which name a view is kept, with whom it is shared, whether its days move on with the calendar. */
export function SaveViewDialog({ title, first, view, today, onSave, onClose }: SaveViewDialogProps) {
  const { t } = useTranslation(['views', 'statistics', 'common']);
  const [roles, setRoles] = useState<readonly Role[]>(first.roles);
  const period = periodName(view, today);
  const [moves, setMoves] = useState(period !== null);
  return (
    <NameDialog
      title={title}
      label={t('views:name')}
      first={first.name}
      most={80}
      save={t('common:actions.save')}
      onSave={(name) =>
        onSave({ name, roles: ROLES.filter((one) => roles.includes(one)), period: moves ? period : null })
      }
      onClose={onClose}
    >
      <fieldset className={styles.roles}>
        <legend>{t('views:shareWith')}</legend>
        {ROLES.map((one) => (
          <CheckboxField
            key={one}
            label={t(`common:roles.${one}`)}
            checked={roles.includes(one)}
            onChange={(on) => setRoles(on ? [...roles, one] : roles.filter((other) => other !== one))}
          />
        ))}
        <p className={styles.hint}>{roles.length === 0 ? t('views:mineAlone') : t('views:sharedHint')}</p>
      </fieldset>
      {period !== null && (
        <CheckboxField
          label={t('views:moves', { period: t(`statistics:periods.${period}`) })}
          checked={moves}
          onChange={setMoves}
        />
      )}
    </NameDialog>
  );
}
