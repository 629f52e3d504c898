import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { SelectField } from '#renderer/ui/SelectField.tsx';

export interface SiteFieldProps {
  name: string;
  sites: readonly RecordOut[];
  value: string | null;
  onChange: (id: string | null) => void;
}

/** Which place of the customer, with its address and road distance. */
export function SiteField({ name, sites, value, onChange }: SiteFieldProps) {
  const { t } = useTranslation('common');
  const options = sites.map((one) => {
    const { address, city, km } = one.fields as { address?: string | null; city?: string | null; km?: number | null };
    const detail = [address, city, typeof km === 'number' ? `${String(km)} km` : null].filter(Boolean).join(', ');
    return { value: one.id, label: one.name, detail: detail === '' ? undefined : detail };
  });
  return (
    <SelectField label={t('fields.site')} name={name} optional options={options} value={value} onChange={onChange} />
  );
}
