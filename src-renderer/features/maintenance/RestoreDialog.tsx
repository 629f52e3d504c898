import { IconRestore } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '#shared/format/date.ts';
import { useSession } from '#renderer/app/session.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { Backup } from './Backups.tsx';
import styles from './maintenance.module.css';

export interface RestoreDialogProps {
  backup: Backup | null;
  onClose: () => void;
  onRestore: (backup: Backup) => void;
}

/** What restoring does, before it is done: it can be taken back by hand only. */
export function RestoreDialog({ backup, onClose, onRestore }: RestoreDialogProps) {
  const { t } = useTranslation(['maintenance', 'common']);
  const { language, zone } = useSession();
  const when = backup === null ? '' : formatInstant(backup.at, 'dateTime', { timeZone: zone, lang: language });
  return (
    <Dialog
      open={backup !== null}
      onClose={onClose}
      title={t('restoreTitle', { when })}
      onSubmit={() => backup !== null && onRestore(backup)}
      actions={
        <>
          <Button type="submit" variant="danger" icon={IconRestore}>
            {t('restoreDo')}
          </Button>
          <Button onClick={onClose} data-autofocus>
            {t('common:actions.cancel')}
          </Button>
        </>
      }
    >
      <ul className={styles.points}>
        <li>{t('restorePoints.back', { when })}</li>
        <li>{t('restorePoints.aside')}</li>
        <li>{t('restorePoints.code')}</li>
        <li>{t('restorePoints.erased')}</li>
      </ul>
    </Dialog>
  );
}
