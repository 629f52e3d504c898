import { useTranslation } from 'react-i18next';
import type { FieldError } from '#renderer/ui/fieldErrors.tsx';
import { FieldRow } from '#renderer/ui/Page.tsx';
import { PasswordField } from './PasswordField.tsx';
import { passwordStrength, SHORTEST, type Strength } from './passwordStrength.ts';
import styles from './session.module.css';

/** A password chosen twice. */
export interface Chosen {
  password: string;
  again: string;
}

export interface NewPasswordProps {
  value: Chosen;
  onChange: (value: Chosen) => void;
  /** Name of the field in the command; the repetition is `<name>.again`. */
  name: string;
  /** What others know of the person: no good as a password. */
  about?: readonly string[];
  autoFocus?: boolean;
}

const tones: Readonly<Record<Strength, string | undefined>> = {
  none: undefined,
  short: styles.weak,
  weak: styles.weak,
  fair: undefined,
  strong: styles.strong,
};

/** A new password and its repetition, with its strength in words. */
export function NewPassword({ value, onChange, name, about, autoFocus }: NewPasswordProps) {
  const { t } = useTranslation('session');
  const strength = passwordStrength(value.password, about);
  return (
    <FieldRow>
      <PasswordField
        label={t('newPassword')}
        name={name}
        purpose="new"
        value={value.password}
        onChange={(password) => onChange({ ...value, password })}
        autoFocus={autoFocus}
        hint={
          <span aria-live="polite" className={tones[strength]}>
            {t(`strength.${strength}`, { min: SHORTEST })}
          </span>
        }
      />
      <PasswordField
        label={t('repeatPassword')}
        name={`${name}.again`}
        purpose="new"
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
      />
    </FieldRow>
  );
}

/** What is wrong with a new password before it is sent, in the reader's language. */
export function useNewPasswordCheck(name: string): (value: Chosen) => FieldError[] {
  const { t } = useTranslation('session');
  return ({ password, again }) => {
    if ([...password].length < SHORTEST) return [{ field: name, message: t('tooShort', { min: SHORTEST }) }];
    return password === again ? [] : [{ field: `${name}.again`, message: t('notTheSame') }];
  };
}
