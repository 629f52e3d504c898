import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '#shared/format/date.ts';
import { useRun } from '#renderer/app/desk.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { StatusItem } from '#renderer/ui/StatusLine.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import styles from './maintenance.module.css';

/** That this desk goes on from another state of its store: in the status line, and announced, until somebody has read it. */
export function StoreNotice() {
  const { t, i18n } = useTranslation('maintenance');
  const { noticed, zone, language, refresh } = useSession();
  const run = useRun();
  const toasts = useToasts();
  const [open, setOpen] = useState(false);
  const reason = noticed?.reason;
  useEffect(() => {
    if (reason === undefined) return;
    toasts.show({
      kind: 'error',
      message: t(`notice.title.${reason}`),
      action: { label: t('notice.open'), run: () => setOpen(true) },
    });
  }, [reason, toasts, t]);
  if (noticed === null) return null;
  const { at, lost, setAside } = noticed;
  const read = (): void => {
    setOpen(false);
    run('session.readNotice', {}).then(refresh, (error: unknown) =>
      toasts.show({ kind: 'error', message: errorText(error, i18n).title }),
    );
  };
  return (
    <>
      <StatusItem dot="late" onClick={() => setOpen(true)}>
        {t('notice.short')}
      </StatusItem>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t(`notice.title.${noticed.reason}`)}
        actions={
          <Button variant="primary" onClick={read} data-autofocus>
            {t('notice.read')}
          </Button>
        }
      >
        <ul className={styles.points}>
          <li>
            {t(`notice.text.${noticed.reason}`, {
              when: formatInstant(at, 'dateTime', { timeZone: zone, lang: language }),
            })}
          </li>
          {lost !== null && lost > 0 && <li>{t('notice.lost', { count: lost })}</li>}
          {setAside !== null && <li>{t('notice.setAside', { folder: setAside })}</li>}
          <li>{t('notice.code')}</li>
        </ul>
      </Dialog>
    </>
  );
}
