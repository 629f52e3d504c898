import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { useRun } from '#renderer/app/desk.tsx';
import { useSubmit } from '#renderer/app/submit.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FieldErrors } from '#renderer/ui/fieldErrors.tsx';
import { ProblemLine } from '#renderer/ui/ProblemLine.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import styles from './customers.module.css';

/** Forgets a person. What goes and what stays by law is said first; the name is written to confirm, for there is no way back. */
export function ErasePersonDialog({ contact, onClose }: { contact: RecordOut; onClose: () => void }) {
  const { t } = useTranslation(['people', 'common']);
  const run = useRun();
  const toasts = useToasts();
  const root = useRef<HTMLDivElement>(null);
  const { busy, errors, problem, submit, clear } = useSubmit(root, (field) => field === 'confirm');
  const [texts, setTexts] = useState(false);
  const [confirm, setConfirm] = useState('');
  const { name } = contact;
  const save = async (): Promise<void> => {
    const done = await submit(
      () => run('person.erase', { person: contact.id, texts }),
      () =>
        confirm.trim().toLocaleLowerCase() === name.toLocaleLowerCase()
          ? []
          : [{ field: 'confirm', message: t('people:person.confirmWrong') }],
    );
    if (!done) return;
    toasts.show({ message: t('people:person.done') });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('people:person.eraseTitle', { name })}
      lead={t('people:person.eraseLead')}
      onSubmit={() => void save()}
      actions={
        <>
          <Button type="submit" variant="danger" busy={busy}>
            {t('people:person.save')}
          </Button>
          <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
        </>
      }
    >
      <div ref={root} className={styles.form}>
        <FieldErrors errors={errors}>
          <p>{t('people:person.erased')}</p>
          <p>{t('people:person.kept')}</p>
          <CheckboxField
            label={t('people:person.texts')}
            hint={t('people:person.textsHint')}
            checked={texts}
            onChange={setTexts}
          />
          <TextField
            label={t('people:person.confirm', { name })}
            name="confirm"
            value={confirm}
            onChange={(text) => {
              clear();
              setConfirm(text);
            }}
            data-autofocus
          />
        </FieldErrors>
        <ProblemLine of={problem} />
      </div>
    </Dialog>
  );
}
