import { IconLifebuoy, IconRefresh, IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recovery, Trouble } from '#shared/api/recovery.ts';
import { ERROR_CODES, SportelloError } from '#shared/result.ts';
import { formatInstant } from '#shared/format/date.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { asSportelloError, useRun } from '#renderer/app/desk.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EntryPage } from '#renderer/ui/EntryPage.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { OlderBackups } from './OlderBackups.tsx';
import styles from './recovery.module.css';

export interface RecoveryPageProps {
  trouble: Trouble;
  language: Language;
  /** Asks again how the desk is. */
  onDone: () => void;
}

/** The store does not open: what happened, what is safe, and the ways back. The one page that needs no store. */
export function RecoveryPage({ trouble, language, onDone }: RecoveryPageProps) {
  const { t, i18n } = useTranslation(['recovery', 'common', 'errors']);
  const run = useRun();
  const [busy, setBusy] = useState<Recovery | 'retry' | null>(null);
  const [refused, setRefused] = useState<SportelloError | null>(null);
  const { backups, mayReplace, failed } = trouble;
  const newest = backups[0];
  // No company's time zone is known without its store: the computer's.
  const context = { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, lang: language };
  const when = (at: number): string => formatInstant(at, 'dateTime', context);
  const said = errorText(errorOf(trouble), i18n);
  const todo = `recovery:todo.${trouble.code}`;

  const begin = (what: Recovery | 'retry', work: () => Promise<unknown>): void => {
    if (busy !== null) return;
    setBusy(what);
    setRefused(null);
    work()
      .catch((error: unknown) => setRefused(asSportelloError(error)))
      .finally(() => {
        setBusy(null);
        onDone();
      });
  };
  /** One thing at a time, and it shows: the button that was pressed keeps the focus, the others wait. */
  const waits = (what: Recovery | 'retry') => ({ busy: busy === what, disabled: busy !== null && busy !== what });
  const restore = (name: string): void => begin('restore', () => run('recovery.restore', { name }));

  return (
    <EntryPage
      title={t('common:app.name')}
      lead={t('lead')}
      size="wide"
      foot={
        <>
          {t('folder')}: <code className={styles.folder}>{trouble.folder}</code>
        </>
      }
    >
      <div className={styles.ways}>
        <ErrorState
          {...said}
          todo={i18n.exists(todo) ? t(todo as 'recovery:todo.store_damaged') : said.todo}
          reference={trouble.reference ?? undefined}
          actions={
            <Button
              icon={IconRefresh}
              {...waits('retry')}
              onClick={() => begin('retry', () => run('recovery.retry', {}))}
            >
              {t('common:actions.retry')}
            </Button>
          }
        />
        {failed !== null && <Failed failed={failed} />}
        {refused !== null && <ErrorState size="line" {...errorText(refused, i18n)} />}
        {mayReplace && (
          <>
            {newest === undefined ? (
              <p className={styles.lead}>{t('noBackup')}</p>
            ) : (
              <section className={styles.way}>
                <Button variant="primary" icon={IconRestore} {...waits('restore')} onClick={() => restore(newest.name)}>
                  {t('restore')}
                </Button>
                <p className={styles.lead}>{t('restoreLead', { when: when(newest.at) })}</p>
              </section>
            )}
            {backups.length > 1 && (
              <OlderBackups
                backups={backups.slice(1)}
                when={when}
                language={language}
                disabled={busy !== null}
                onRestore={restore}
              />
            )}
            <section className={styles.way}>
              <Button
                icon={IconLifebuoy}
                {...waits('salvage')}
                onClick={() => begin('salvage', () => run('recovery.salvage', {}))}
              >
                {t('salvage')}
              </Button>
              <p className={styles.lead}>{t('salvageLead')}</p>
            </section>
          </>
        )}
      </div>
    </EntryPage>
  );
}

/** A way back that was tried and did not go through; the store is as it was. */
function Failed({ failed }: { failed: NonNullable<Trouble['failed']> }) {
  const { t, i18n } = useTranslation(['recovery', 'errors']);
  const own = `recovery:failedTodo.${failed.code}`;
  const { title, todo } = errorText(new SportelloError({ code: codeOf(failed.code) }), i18n);
  const known = i18n.exists(own);
  return (
    <ErrorState
      size="line"
      title={known ? t(`failed.${failed.recovery}`) : `${t(`failed.${failed.recovery}`)}: ${title}`}
      safe={t('errors:safe.nothingChanged')}
      todo={known ? t(own as 'recovery:failedTodo.store_damaged') : todo}
    />
  );
}

function errorOf({ code, reason, safe }: Trouble): SportelloError {
  return new SportelloError({ code: codeOf(code), reason: reason ?? undefined, safe: safe ?? undefined });
}

function codeOf(code: string): SportelloError['code'] {
  return ERROR_CODES.find((one) => one === code) ?? 'internal';
}
