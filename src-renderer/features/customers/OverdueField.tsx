import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx';

export interface OverdueFieldProps {
  label: string;
  name: string;
  checked: boolean;
  /** It is said of the customer already. */
  kept: boolean;
  onChange: (overdue: boolean) => void;
}

/** Behind with payments: anyone may say so, only a manager takes it off. */
export function OverdueField({ label, name, checked, kept, onChange }: OverdueFieldProps) {
  const { t } = useTranslation('people');
  const { has } = useSession();
  const fixed = kept && checked && !has('manager', 'admin');
  return (
    <CheckboxField
      label={label}
      name={name}
      hint={t(fixed ? 'fields.overdueKept' : 'fields.overdueHint')}
      checked={checked}
      disabled={fixed}
      onChange={onChange}
    />
  );
}
