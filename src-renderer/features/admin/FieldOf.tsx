import { useTranslation } from 'react-i18next';
import { FAMILIES, URGENCIES } from '#shared/domain/catalog/catalog.ts';
import { languages } from '#shared/i18n/resources.ts';
import { fieldText } from '#renderer/app/fieldText.ts';
import { LANGUAGE_NAMES } from '#renderer/features/session/languageNames.ts';
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { BillingFieldOf } from './BillingFieldOf.tsx';
import { emptyAs } from './checkEntry.ts';
import { GroupsField, RolesField } from './ManyField.tsx';
import { RefField } from './RefField.tsx';
import type { AdminList, FieldSpec } from './listTypes.ts';

export interface FieldOfProps {
  list: AdminList;
  spec: FieldSpec;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** Yes and no as the choice of a group that may also be left open. */
const yesNo = (value: unknown): 'yes' | 'no' | null => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : null);
const oneOf = <V extends string>(all: readonly V[], value: unknown): V | null =>
  all.find((one) => one === value) ?? null;
const LEVELS = [
  { value: '1', word: 'first' },
  { value: '2', word: 'second' },
  { value: '3', word: 'third' },
] as const;

/** The kit's field for one field of a record; its name is the one the desk refuses it by. */
export function FieldOf({ list, spec, value, onChange }: FieldOfProps) {
  const { t, i18n } = useTranslation(['admin', 'common', 'session']);
  const name = `record.fields.${spec.name}`;
  const label = t(`fields.${spec.name}` as 'fields.name');
  const hintKey = `hints.${spec.name}`;
  const hinted = i18n.exists(`admin:${hintKey}`) && hintHolds(list, spec.name);
  const hint = hinted ? t(hintKey as 'hints.login') : undefined;
  const optional = spec.optional === true;
  const own = { name, label, hint, optional };
  const choice = { ...own, clearable: optional };
  switch (spec.kind) {
    case 'line':
      return <TextField {...own} value={fieldText(value)} onChange={(text) => onChange(emptyAs(spec, text))} />;
    case 'area':
      return <TextArea {...own} value={fieldText(value)} onChange={(text) => onChange(emptyAs(spec, text))} />;
    case 'letter':
      return (
        <TextField
          {...own}
          hint={t('letterHint')}
          value={fieldText(value).toUpperCase()}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(text) => onChange(emptyAs(spec, text.trim().toLowerCase().slice(-1)))}
        />
      );
    case 'ref':
      return <RefField {...own} list={spec.list} value={value} onChange={onChange} />;
    case 'check':
      return <CheckboxField label={label} hint={hint} name={name} checked={value === true} onChange={onChange} />;
    case 'minutes':
      return (
        <NumberField
          {...own}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
          max={480}
          unit="min"
        />
      );
    case 'family':
      return (
        <SegmentedChoice
          {...choice}
          options={FAMILIES.map((one) => ({ value: one, label: t(`families.${one}`) }))}
          value={oneOf(FAMILIES, value)}
          onChange={onChange}
        />
      );
    case 'access':
      return (
        <SegmentedChoice
          {...choice}
          options={(['free', 'contract'] as const).map((one) => ({ value: one, label: t(`access.${one}`) }))}
          value={oneOf(['free', 'contract'], value)}
          onChange={onChange}
        />
      );
    case 'level':
      return (
        <SegmentedChoice
          {...choice}
          options={LEVELS.map(({ value: level, word }) => ({
            value: level,
            label: t(`levels.${word}`),
            letter: level,
          }))}
          value={LEVELS.find((one) => one.value === String(value))?.value ?? null}
          onChange={(level) => onChange(level === null ? null : Number(level))}
        />
      );
    case 'urgency':
      return (
        <SegmentedChoice
          {...choice}
          options={URGENCIES.map((one) => ({ value: one, label: t(`common:urgency.${one}`) }))}
          value={oneOf(URGENCIES, value)}
          onChange={onChange}
        />
      );
    case 'blocked':
      return (
        <SegmentedChoice
          {...choice}
          options={[
            { value: 'yes', label: t('common:states.yes') },
            { value: 'no', label: t('common:states.no') },
          ]}
          value={yesNo(value)}
          onChange={(answer) => onChange(answer === null ? null : answer === 'yes')}
        />
      );
    case 'language':
      return (
        <SegmentedChoice
          {...choice}
          options={languages.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))}
          value={oneOf(languages, value)}
          onChange={onChange}
        />
      );
    case 'roles':
      return <RolesField name={name} label={label} value={value} onChange={onChange} />;
    case 'groups':
      return <GroupsField name={name} label={label} value={value} onChange={onChange} />;
    default:
      return <BillingFieldOf {...own} kind={spec.kind} value={value} onChange={onChange} />;
  }
}

/** Some words hold for one list alone: the company's language is nobody's second choice. */
function hintHolds(list: AdminList, name: string): boolean {
  return name === 'language' || name === 'email' ? list === 'operators' : true;
}
