import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { useRun } from '#renderer/app/desk.tsx';
import { fieldText } from '#renderer/app/fieldText.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useSubmit } from '#renderer/app/submit.ts';
import { type Chosen, NewPassword, useNewPasswordCheck } from '#renderer/features/session/NewPassword.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FieldErrors } from '#renderer/ui/fieldErrors.tsx';
import { ProblemLine } from '#renderer/ui/ProblemLine.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import styles from './admin.module.css';

/** An administrator gives an operator a password; `operator` null is closed. */
export function SetPassword({ operator, onClose }: { operator: RecordOut | null; onClose: () => void }) {
  const { t } = useTranslation(['admin', 'common']);
  const { company } = useSession();
  const run = useRun();
  const toasts = useToasts();
  const root = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Chosen>({ password: '', again: '' });
  const { busy, errors, problem, submit, clear, touched } = useSubmit(root);
  const check = useNewPasswordCheck('password');
  const close = (): void => {
    setChosen({ password: '', again: '' });
    clear();
    onClose();
  };
  const save = async (): Promise<void> => {
    if (operator === null) return;
    const done = await submit(
      () => run('operator.setPassword', { operator: operator.id, password: chosen.password }),
      () => check(chosen),
    );
    if (!done) return;
    toasts.show({ message: t('passwordSet', { name: operator.name }) });
    close();
  };
  const name = operator?.name ?? '';
  return (
    <Dialog
      open={operator !== null}
      onClose={close}
      title={t('setPassword')}
      lead={t('setPasswordLead', { name })}
      onSubmit={() => void save()}
      actions={
        <>
          <Button type="submit" variant="primary" busy={busy} hotkey="Enter">
            {t('common:actions.save')}
          </Button>
          <Button onClick={close}>{t('common:actions.cancel')}</Button>
        </>
      }
    >
      <div ref={root} className={styles.dialog} onInput={touched}>
        <FieldErrors errors={errors}>
          <NewPassword
            name="password"
            value={chosen}
            onChange={setChosen}
            about={[name, fieldText(operator?.fields['login']), company.name]}
            autoFocus
          />
        </FieldErrors>
        <ProblemLine of={problem} />
      </div>
    </Dialog>
  );
}
