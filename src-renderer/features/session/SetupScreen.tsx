import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/i18n/resources.ts';
import { useRun } from '#renderer/app/desk.tsx';
import { useSubmit } from '#renderer/app/submit.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EntryPage } from '#renderer/ui/EntryPage.tsx';
import { type FieldError, FieldErrors } from '#renderer/ui/fieldErrors.tsx';
import { FieldRow } from '#renderer/ui/Page.tsx';
import { ProblemLine } from '#renderer/ui/ProblemLine.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { LANGUAGE_NAMES } from './languageNames.ts';
import { keepLastLogin } from './lastLogin.ts';
import { loginFromName } from './loginFromName.ts';
import { type Chosen, NewPassword, useNewPasswordCheck } from './NewPassword.tsx';
import styles from './session.module.css';
import { StartWith } from './StartWith.tsx';

export interface SetupScreenProps {
  language: Language;
  onLanguage: (language: Language) => void;
  onDone: () => void;
}

/** First run: the company, its first administrator, and what to start with. */
export function SetupScreen({ language, onLanguage, onDone }: SetupScreenProps) {
  const { t } = useTranslation(['session', 'common', 'errors']);
  const run = useRun();
  const form = useRef<HTMLFormElement>(null);
  const [company, setCompany] = useState('');
  const [name, setName] = useState('');
  const [ownLogin, setOwnLogin] = useState<string | null>(null);
  const [password, setPassword] = useState<Chosen>({ password: '', again: '' });
  const [demo, setDemo] = useState(false);
  const { busy, errors, problem, submit, touched } = useSubmit(form);
  const checkPassword = useNewPasswordCheck('admin.password');
  const login = ownLogin ?? loginFromName(name);

  const check = (): FieldError[] => [
    ...(company.trim() === '' ? [{ field: 'company.name', message: t('errors:field.required') }] : []),
    ...(name.trim() === '' ? [{ field: 'admin.name', message: t('errors:field.required') }] : []),
    ...(login.trim() === '' ? [{ field: 'admin.login', message: t('errors:field.required') }] : []),
    ...(/\s/.test(login.trim()) ? [{ field: 'admin.login', message: t('loginNoSpaces') }] : []),
    ...checkPassword(password),
  ];
  const create = async (): Promise<void> => {
    const input = {
      company: { name: company, language },
      admin: { name, login, email: null, password: password.password },
      demo,
    };
    if (await submit(() => run('setup.create', input), check)) {
      keepLastLogin(login.trim());
      onDone();
    }
  };
  return (
    <EntryPage title={t('setup.title')} lead={t('setup.lead')} size="wide" foot={t('setup.foot')}>
      <form
        ref={form}
        noValidate
        className={styles.form}
        onInput={touched}
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <FieldErrors errors={errors}>
          <SegmentedChoice
            label={t('common:fields.language')}
            options={[
              { value: 'it', label: LANGUAGE_NAMES.it, letter: 'i' },
              { value: 'en', label: LANGUAGE_NAMES.en, letter: 'e' },
            ]}
            value={language}
            onChange={(value) => value !== null && onLanguage(value)}
            clearable={false}
          />
          <TextField
            label={t('setup.company')}
            name="company.name"
            value={company}
            onChange={setCompany}
            autoFocus
            autoComplete="organization"
          />
          <div className={styles.part}>
            <h2 className={styles.heading}>{t('setup.admin')}</h2>
            <FieldRow>
              <TextField
                label={t('setup.adminName')}
                name="admin.name"
                value={name}
                onChange={setName}
                autoComplete="name"
              />
              <TextField
                label={t('setup.login')}
                hint={t('setup.loginHint')}
                name="admin.login"
                value={login}
                onChange={setOwnLogin}
                autoComplete="username"
                autoCapitalize="none"
              />
            </FieldRow>
            <NewPassword name="admin.password" value={password} onChange={setPassword} about={[company, name, login]} />
          </div>
          <div className={styles.part}>
            <StartWith demo={demo} onChange={setDemo} />
          </div>
        </FieldErrors>
        <ProblemLine of={problem} />
        {busy && demo && <ProgressBar label={t('setup.making')} value={null} detail={t('setup.makingDetail')} />}
        <Button type="submit" variant="primary" wide busy={busy} hotkey="Enter">
          {t('setup.create')}
        </Button>
      </form>
    </EntryPage>
  );
}
