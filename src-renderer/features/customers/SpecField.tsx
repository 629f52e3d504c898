import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { CONTRACT_KINDS } from '#shared/domain/people/contract.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { PickMany } from '#renderer/ui/PickMany.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { CustomerField } from './CustomerField.tsx';
import { ListField } from './ListField.tsx';
import { OverdueField } from './OverdueField.tsx';
import { BillingSpecField } from './BillingSpecField.tsx';
import { CONTRACT_WORDS, isRequired, type Spec, type Values } from './specs.ts';

export interface SpecFieldProps {
  spec: Spec;
  value: unknown;
  onChange: (value: unknown) => void;
  /** Of the customer: what a contact or asset may belong to. */
  sites: readonly RecordOut[];
  assets: readonly RecordOut[];
  autoFocus: boolean;
  /** All that is written in the form: what one field may be depends on another. */
  values: Values;
  /** What the record held when the form was opened. */
  before: unknown;
  /** The record is being changed: its customer may be another. */
  existing: boolean;
}

const SORTS = ['pc', 'machine', 'phone-line', 'software', 'other'] as const;
const toOption = (one: RecordOut) => ({ value: one.id, label: one.name });

/** One field of a record's form, by its specification. */
export function SpecField({
  spec,
  value,
  onChange,
  sites,
  assets,
  values,
  before,
  autoFocus,
  existing,
}: SpecFieldProps) {
  const { t } = useTranslation(['people', 'common', 'billing']);
  const { active, nameOf } = useCatalog();
  const key = spec.label ?? spec.name;
  const label = t((key.includes(':') ? key : `people:fields.${key}`) as 'people:fields.code');
  const name = `record.fields.${spec.name}`;
  const optional = !isRequired(spec, values);
  const common = { label, name, optional };
  const text = typeof value === 'string' ? value : '';
  const id = typeof value === 'string' ? value : null;
  const list = Array.isArray(value) ? (value as string[]) : [];
  const removeLabel = (what: string): string => t('fields.removeItem', { what });
  switch (spec.as) {
    case 'line':
      return <TextField {...common} value={text} onChange={onChange} data-autofocus={autoFocus || undefined} />;
    case 'area':
      return <TextArea {...common} minRows={2} value={text} onChange={onChange} />;
    case 'phones':
    case 'emails':
      return <ListField kind={spec.as} name={name} value={list} onChange={onChange} />;
    case 'check':
      return spec.name === 'overdue' ? (
        <OverdueField label={label} name={name} checked={value === true} kept={before === true} onChange={onChange} />
      ) : (
        <CheckboxField label={label} name={name} checked={value === true} onChange={onChange} />
      );
    case 'day':
      return <DateField {...common} value={id} onChange={onChange} />;
    case 'km':
      return (
        <NumberField
          {...common}
          max={5000}
          unit="km"
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      );
    case 'form':
      return (
        <SegmentedChoice
          label={label}
          name={name}
          clearable={false}
          options={(['company', 'person', 'public'] as const).map((one) => ({ value: one, label: t(`form.${one}`) }))}
          value={id as 'company' | null}
          onChange={onChange}
        />
      );
    case 'assetSort':
      return (
        <SegmentedChoice
          label={label}
          name={name}
          clearable={false}
          options={SORTS.map((one) => ({ value: one, label: t(`assetSort.${one}`) }))}
          value={id as 'pc' | null}
          onChange={onChange}
          autoFocus={autoFocus}
        />
      );
    case 'contractSort':
      return (
        <SegmentedChoice
          label={label}
          name={name}
          clearable={false}
          options={CONTRACT_KINDS.map((one) => ({ value: one, label: t(`contractKind.${CONTRACT_WORDS[one]}`) }))}
          value={id as 'prepaid' | null}
          onChange={onChange}
          autoFocus={autoFocus}
        />
      );
    case 'technician':
      return <SelectField {...common} options={active('operators').map(toOption)} value={id} onChange={onChange} />;
    case 'product':
      return <SelectField {...common} options={active('products').map(toOption)} value={id} onChange={onChange} />;
    case 'site':
      return sites.length === 0 ? null : (
        <SelectField {...common} options={sites.map(toOption)} value={id} onChange={onChange} />
      );
    case 'customer':
      return existing ? <CustomerField {...common} value={id} onChange={onChange} /> : null;
    case 'products':
      return (
        <PickMany
          {...common}
          hint={t('fields.productsHint')}
          options={active('products').map(toOption)}
          nameOf={nameOf}
          value={list}
          onChange={onChange}
          removeLabel={removeLabel}
        />
      );
    case 'assets':
      return assets.length === 0 ? null : (
        <PickMany
          {...common}
          hint={t('fields.coveredAssetsHint')}
          options={assets.map((one) => ({
            ...toOption(one),
            detail: (one.fields['serial'] as string | null) ?? undefined,
          }))}
          value={list}
          onChange={onChange}
          removeLabel={removeLabel}
        />
      );
    default:
      return (
        <BillingSpecField
          {...common}
          spec={spec}
          values={values}
          value={value}
          onChange={onChange}
          autoFocus={autoFocus}
        />
      );
  }
}
