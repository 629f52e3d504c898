import { useTranslation } from 'react-i18next';
import { type Mode, MODES } from '#shared/domain/intervention/fields.ts';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';

export interface ModeChoiceProps {
  name: string;
  value: Mode | null;
  onChange: (mode: Mode) => void;
  autoFocus?: boolean | undefined;
}

/** By phone, by remote help or on site. */
export function ModeChoice({ name, value, onChange, autoFocus }: ModeChoiceProps) {
  const { t } = useTranslation('interventions');
  return (
    <SegmentedChoice
      label={t('mode.label')}
      name={name}
      clearable={false}
      options={MODES.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
      value={value}
      onChange={(mode) => mode !== null && onChange(mode)}
      autoFocus={autoFocus}
    />
  );
}
