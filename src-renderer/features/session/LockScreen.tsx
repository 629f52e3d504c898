import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRun } from '#renderer/app/desk.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useSubmit } from '#renderer/app/submit.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EntryPage } from '#renderer/ui/EntryPage.tsx';
import { ProblemLine } from '#renderer/ui/ProblemLine.tsx';
import { PasswordField } from './PasswordField.tsx';
import type { SignInOperator } from './pickOperator.ts';
import styles from './session.module.css';
import { SignInForm } from './SignInForm.tsx';
import { useSignInProblem } from './signInErrors.ts';

export interface LockScreenProps {
  operators: readonly SignInOperator[];
  onDone: () => void;
}

/** The desk is locked: the password of whoever is here, or somebody else signs in. */
export function LockScreen({ operators, onDone }: LockScreenProps) {
  const { t } = useTranslation('session');
  const { operator } = useSession();
  const [other, setOther] = useState(false);
  if (other) {
    return (
      <EntryPage title={t('whoAreYou')} lead={t('othersDrafts', { name: operator.name })} foot={t('foot')}>
        <SignInForm operators={operators} suggestLast={false} onDone={onDone} />
        <Button variant="quiet" onClick={() => setOther(false)}>
          {t('backTo', { name: operator.name })}
        </Button>
      </EntryPage>
    );
  }
  return (
    <EntryPage title={operator.name} lead={t('lockedLead')} foot={t('foot')}>
      <UnlockForm onDone={onDone} onOther={() => setOther(true)} />
    </EntryPage>
  );
}

function UnlockForm({ onDone, onOther }: { onDone: () => void; onOther: () => void }) {
  const { t } = useTranslation('session');
  const run = useRun();
  const form = useRef<HTMLFormElement>(null);
  const [password, setPassword] = useState('');
  const { busy, errors, problem, error, submit, touched } = useSubmit(form, (field) => field === 'password');
  const refused = useSignInProblem(error);

  const unlock = async (): Promise<void> => {
    if (refused.waiting) return;
    const done = await submit(
      () => run('session.unlock', { password }),
      () => (password === '' ? [{ field: 'password', message: t('typePassword') }] : []),
    );
    if (done) onDone();
    else setPassword('');
  };
  const signOut = async (): Promise<void> => {
    if (await submit(() => run('session.signOut', {}))) onDone();
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onInput={touched}
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <PasswordField
        label={t('password')}
        name="password"
        purpose="present"
        value={password}
        onChange={setPassword}
        autoFocus
        error={refused.message ?? errors[0]?.message}
      />
      <ProblemLine of={problem} />
      <Button type="submit" variant="primary" wide busy={busy} disabled={refused.waiting} hotkey="Enter">
        {t('unlock')}
      </Button>
      <div className={styles.actions}>
        <Button onClick={onOther}>{t('switchOperator')}</Button>
        <Button onClick={() => void signOut()}>{t('signOut')}</Button>
      </div>
    </form>
  );
}
