import { useTranslation } from 'react-i18next';
import { PHONE_OUTCOMES, type PhoneOutcome } from '#shared/domain/phone/contact.ts';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './contacts.module.css';
import type { MapForm } from './mapForm.ts';

export interface MapFieldsProps {
  form: MapForm;
  onForm: (form: MapForm) => void;
}

/** Fields of one line of text. */
type Written = Exclude<keyof MapForm, 'encoding' | 'otherwise' | 'outcomes'>;

const ENCODINGS = ['utf-8', 'windows-1252', 'latin1', 'utf-16le'] as const;

/** What the columns of a CSV mean; errors stand at the field they name. */
export function MapFields({ form, onForm }: MapFieldsProps) {
  const { t } = useTranslation('phone');
  const set = (change: Partial<MapForm>): void => onForm({ ...form, ...change });
  const text = (field: Written, label: string, hint?: string) => (
    <TextField
      label={label}
      name={field}
      value={form[field]}
      onChange={(value) => set({ [field]: value })}
      hint={hint}
      maxLength={120}
    />
  );
  return (
    <div className={styles.map}>
      {text('name', t('mapName'))}
      <div className={styles.pair}>
        {text('delimiter', t('delimiter'))}
        <SelectField
          label={t('encoding')}
          name="encoding"
          options={ENCODINGS.map((value) => ({ value, label: value }))}
          value={form.encoding}
          onChange={(encoding) => encoding !== null && set({ encoding })}
        />
      </div>
      <div className={styles.pair}>
        {text('time', t('time'))}
        {text('format', t('timeFormat'), t('timeFormatHint'))}
      </div>
      <div className={styles.pair}>
        {text('number', t('number'))}
        {text('queue', t('queueColumn'))}
      </div>
      <div className={styles.pair}>
        {text('wait', t('waitColumn'))}
        {text('talk', t('talkColumn'))}
      </div>
      <div className={styles.pair}>
        {text('outcome', t('outcomeColumn'))}
        <SelectField<PhoneOutcome | 'none'>
          label={t('otherwise')}
          options={[
            { value: 'none', label: t('otherwiseNone') },
            ...PHONE_OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) })),
          ]}
          value={form.otherwise ?? 'none'}
          onChange={(next) => set({ otherwise: next === null || next === 'none' ? null : next })}
        />
      </div>
      <TextArea
        label={t('outcomes')}
        name="outcomes"
        value={form.outcomes}
        onChange={(outcomes) => set({ outcomes })}
        hint={t('outcomesHint')}
      />
    </div>
  );
}
