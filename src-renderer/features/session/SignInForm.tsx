import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRun } from '#renderer/app/desk.tsx';
import { useSubmit } from '#renderer/app/submit.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ProblemLine } from '#renderer/ui/ProblemLine.tsx';
import { keepLastLogin, lastLogin } from './lastLogin.ts';
import { OperatorPicker } from './OperatorPicker.tsx';
import { PasswordField } from './PasswordField.tsx';
import type { SignInOperator } from './pickOperator.ts';
import { useSignInProblem } from './signInErrors.ts';
import styles from './session.module.css';

export interface SignInFormProps {
  operators: readonly SignInOperator[];
  /** Start with whoever was here last; false when somebody else is to sign in. */
  suggestLast?: boolean;
  onDone: () => void;
}

/** Who, and the password. */
export function SignInForm({ operators, suggestLast = true, onDone }: SignInFormProps) {
  const { t } = useTranslation('session');
  const run = useRun();
  const form = useRef<HTMLFormElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const [login, setLogin] = useState(() => (suggestLast ? lastLogin(operators) : ''));
  const [known] = useState(login !== '');
  const [password, setPassword] = useState('');
  const { busy, errors, problem, error, submit, touched } = useSubmit(
    form,
    (field) => field === 'password' || field === 'login',
  );
  const refused = useSignInProblem(error);
  const missing = (name: string): string | undefined => errors.find((one) => one.field === name)?.message;

  const send = async (): Promise<void> => {
    if (refused.waiting) return;
    const done = await submit(
      () => run('session.signIn', { login, password }),
      () => [
        ...(login === '' ? [{ field: 'login', message: t('chooseOperator') }] : []),
        ...(password === '' ? [{ field: 'password', message: t('typePassword') }] : []),
      ],
    );
    if (done) {
      keepLastLogin(login);
      onDone();
    } else {
      setPassword('');
    }
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onInput={touched}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <OperatorPicker
        operators={operators}
        login={login}
        onLogin={setLogin}
        onChosen={() => passwordField.current?.focus()}
        autoFocus={!known}
        error={missing('login')}
      />
      <PasswordField
        ref={passwordField}
        label={t('password')}
        name="password"
        purpose="present"
        value={password}
        onChange={setPassword}
        autoFocus={known}
        error={refused.message ?? missing('password')}
      />
      <ProblemLine of={problem} />
      <Button type="submit" variant="primary" wide busy={busy} disabled={refused.waiting} hotkey="Enter">
        {t('signIn')}
      </Button>
    </form>
  );
}
