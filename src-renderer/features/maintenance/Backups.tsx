import { IconDatabaseExport, IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { formatBytes } from '#shared/format/bytes.ts';
import { formatInstant } from '#shared/format/date.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Section } from '#renderer/ui/Page.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import styles from './maintenance.module.css';

export type Backup = OutputOf<'store.backups'>[number];
/** Shown before "all of them" is asked for. */
const FIRST = 8;

export interface BackupsProps {
  busy: boolean;
  onBackUp: () => void;
  /** Missing for those who may not restore. */
  onRestore?: ((backup: Backup) => void) | undefined;
}

/** The backups there are, newest first, and how to make or restore one. */
export function Backups({ busy, onBackUp, onRestore }: BackupsProps) {
  const { t, i18n } = useTranslation(['maintenance', 'common']);
  const { language, zone } = useSession();
  const { data, error, reload } = useAsk('store.backups', {});
  const [all, setAll] = useState(false);
  const context = { timeZone: zone, lang: language };
  const newest = data?.[0];
  useHotkeys([
    {
      id: 'store.restore',
      keys: [],
      label: t('restore'),
      enabled: newest !== undefined && onRestore !== undefined,
      run: () => newest !== undefined && onRestore?.(newest),
    },
  ]);
  const backUp = (
    <Button icon={IconDatabaseExport} hotkey="b" hotkeyId="store.backup" disabled={busy} onClick={onBackUp}>
      {t('backUpNow')}
    </Button>
  );
  const shown = all ? data : data?.slice(0, FIRST);
  return (
    <Section title={t('backups')} lead={t('backupsLead')} actions={backUp}>
      {data === undefined &&
        (error === null ? (
          <Skeleton lines={3} />
        ) : (
          <ErrorState size="line" {...errorText(error, i18n)} onRetry={reload} />
        ))}
      {data?.length === 0 && <EmptyState title={t('noBackup')} hint={t('noBackupHint')} />}
      {shown !== undefined && shown.length > 0 && (
        <table className={styles.table}>
          <caption className="sr-only">{t('backups')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('when')}</th>
              <th scope="col" className={styles.figure}>
                {t('size')}
              </th>
              <th scope="col">{t('sort')}</th>
              {onRestore !== undefined && (
                <th scope="col">
                  <span className="sr-only">{t('restore')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => {
              const when = formatInstant(one.at, 'dateTime', context);
              return (
                <tr key={one.name}>
                  <th scope="row">{when}</th>
                  <td className={styles.figure}>{formatBytes(one.size, language)}</td>
                  <td>{one.sort === 'migration' ? <Tag>{t('sorts.migration')}</Tag> : t('sorts.regular')}</td>
                  {onRestore !== undefined && (
                    <td className={styles.end}>
                      <Button
                        size="small"
                        icon={IconRestore}
                        disabled={busy}
                        aria-label={t('restoreOf', { when })}
                        onClick={() => onRestore(one)}
                      >
                        {t('common:actions.restore')}
                      </Button>
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {data !== undefined && !all && data.length > FIRST && (
        <Button variant="quiet" size="small" onClick={() => setAll(true)}>
          {t('showAll', { count: data.length })}
        </Button>
      )}
    </Section>
  );
}
