import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { TextField, type TextFieldProps } from '#renderer/ui/TextField.tsx';

export interface PasswordFieldProps extends Omit<TextFieldProps, 'type' | 'trailing' | 'autoComplete'> {
  /** `new` when it is being chosen: a password manager then offers one instead of filling in the old one. */
  purpose: 'present' | 'new';
}

/** A password, hidden until asked to be shown. Says when Caps Lock is on: the most usual wrong password. */
export function PasswordField({ purpose, hint, autoFocus, onKeyDown, onKeyUp, ...rest }: PasswordFieldProps) {
  const { t } = useTranslation('session');
  const [shown, setShown] = useState(false);
  const [capitals, setCapitals] = useState(false);
  const look = (event: React.KeyboardEvent): void => setCapitals(event.getModifierState('CapsLock'));
  return (
    <TextField
      {...rest}
      autoFocus={autoFocus}
      data-autofocus={autoFocus === true || undefined}
      type={shown ? 'text' : 'password'}
      autoComplete={purpose === 'new' ? 'new-password' : 'current-password'}
      autoCapitalize="none"
      hint={capitals ? t('capsLock') : hint}
      onKeyDown={(event) => {
        look(event);
        onKeyDown?.(event);
      }}
      onKeyUp={(event) => {
        look(event);
        onKeyUp?.(event);
      }}
      trailing={
        <IconButton
          icon={shown ? IconEyeOff : IconEye}
          size="small"
          label={shown ? t('hidePassword') : t('showPassword')}
          aria-pressed={shown}
          tooltipPosition="top"
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}
