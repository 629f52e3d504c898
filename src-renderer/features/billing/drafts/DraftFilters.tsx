import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CONTRACT_KINDS, type ContractKind } from '#shared/domain/people/contract.ts';
import { CustomerField } from '#renderer/features/customers/CustomerField.tsx';
import { CONTRACT_WORDS } from '#renderer/features/customers/specs.ts';
import { useTechnicians } from '#renderer/features/interventions/useTechnicians.ts';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import styles from '../billing.module.css';
import { MonthChooser } from '../MonthChooser.tsx';

export interface DraftView {
  customer: string | null;
  contractKind: ContractKind | null;
  technician: string | null;
}

export interface DraftFiltersProps {
  month: string;
  onMonth: (month: string) => void;
  view: DraftView;
  onView: (view: DraftView) => void;
  /** At the right: what can be done. */
  children: ReactNode;
}

/** Which month, whose, under which contract, by whom. */
export function DraftFilters({ month, onMonth, view, onView, children }: DraftFiltersProps) {
  const { t } = useTranslation(['billing', 'people', 'common', 'interventions']);
  const technicians = useTechnicians();
  return (
    <div className={styles.filters}>
      <MonthChooser month={month} onChange={onMonth} />
      <div className={styles.filter}>
        <CustomerField
          label={t('common:fields.customer')}
          hideLabel
          optional
          placeholder={t('billing:filters.allCustomers')}
          value={view.customer}
          onChange={(customer) => onView({ ...view, customer })}
        />
      </div>
      <div className={styles.filter}>
        <SelectField
          label={t('common:fields.contract')}
          hideLabel
          optional
          placeholder={t('billing:filters.allContracts')}
          options={CONTRACT_KINDS.map((one) => ({
            value: one,
            label: t(`people:contractKind.${CONTRACT_WORDS[one]}`),
          }))}
          value={view.contractKind}
          onChange={(contractKind) => onView({ ...view, contractKind })}
        />
      </div>
      <div className={styles.filter}>
        <SelectField
          label={t('interventions:fields.technician')}
          hideLabel
          optional
          placeholder={t('interventions:log.everyone')}
          options={technicians}
          value={view.technician}
          onChange={(technician) => onView({ ...view, technician })}
        />
      </div>
      <div className={styles.push}>{children}</div>
    </div>
  );
}
