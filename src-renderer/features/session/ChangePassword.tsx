import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRun } from '#renderer/app/desk.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useSubmit } from '#renderer/app/submit.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FieldErrors } from '#renderer/ui/fieldErrors.tsx';
import { ProblemLine } from '#renderer/ui/ProblemLine.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { type Chosen, NewPassword, useNewPasswordCheck } from './NewPassword.tsx';
import { PasswordField } from './PasswordField.tsx';
import { useSignInProblem } from './signInErrors.ts';
import styles from './session.module.css';

const blank: Chosen = { password: '', again: '' };

/** One's own password: the present one, then the new one twice. */
export function ChangePassword({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation(['session', 'common']);
  const { operator, company } = useSession();
  const run = useRun();
  const toasts = useToasts();
  const root = useRef<HTMLDivElement>(null);
  const [present, setPresent] = useState('');
  const [chosen, setChosen] = useState(blank);
  const { busy, errors, problem, error, submit, clear, touched } = useSubmit(root);
  const refused = useSignInProblem(error);
  const check = useNewPasswordCheck('password');
  const close = (): void => {
    setPresent('');
    setChosen(blank);
    clear();
    onClose();
  };
  const save = async (): Promise<void> => {
    if (refused.waiting) return;
    const done = await submit(
      () => run('session.changePassword', { present, password: chosen.password }),
      () => [...(present === '' ? [{ field: 'present', message: t('typePassword') }] : []), ...check(chosen)],
    );
    if (!done) return;
    toasts.show({ message: t('passwordChanged') });
    close();
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t('changePassword')}
      onSubmit={() => void save()}
      actions={
        <>
          <Button type="submit" variant="primary" busy={busy} disabled={refused.waiting} hotkey="Enter">
            {t('common:actions.save')}
          </Button>
          <Button onClick={close}>{t('common:actions.cancel')}</Button>
        </>
      }
    >
      <div ref={root} className={styles.form} onInput={touched}>
        <FieldErrors errors={errors}>
          <PasswordField
            label={t('presentPassword')}
            name="present"
            purpose="present"
            value={present}
            onChange={setPresent}
            autoFocus
            error={refused.message}
          />
          <NewPassword
            name="password"
            value={chosen}
            onChange={setChosen}
            about={[operator.name, operator.login, company.name]}
          />
        </FieldErrors>
        <ProblemLine of={problem} />
      </div>
    </Dialog>
  );
}
