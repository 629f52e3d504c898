import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { formatBytes } from '#shared/format/bytes.ts';
import { formatAge } from '#shared/format/age.ts';
import { formatInstant } from '#shared/format/date.ts';
import { formatNumber } from '#shared/format/number.ts';
import { useNow } from '#renderer/app/now.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useCopy } from '#renderer/features/ticket/useCopy.ts';
import { Facts } from '#renderer/ui/Facts.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import styles from './maintenance.module.css';

/** A backup older than this is late: they are made by the hour while the desk is used (ms). */
const LATE_MS = 26 * 3_600_000;

/** What there is, how big, how safe. */
export function StoreFacts({ info }: { info: OutputOf<'store.info'> }) {
  const { t } = useTranslation('maintenance');
  const { language, zone } = useSession();
  const now = useNow();
  const copy = useCopy();
  const context = { timeZone: zone, lang: language };
  const { sizes, lastBackup, lastCheck } = info;
  const when = (at: number): string =>
    t('whenAgo', { when: formatInstant(at, 'dateTime', context), age: formatAge(at, now, language) });
  return (
    <Facts
      layout="rows"
      facts={[
        {
          id: 'backup',
          term: t('lastBackup'),
          value:
            lastBackup === null ? (
              <Tag tone="warn">{t('noBackup')}</Tag>
            ) : (
              <span className={styles.value}>
                {when(lastBackup.at)}, {formatBytes(lastBackup.size, language)}
                {now - lastBackup.at > LATE_MS && <Tag tone="warn">{t('backupLate')}</Tag>}
              </span>
            ),
        },
        {
          id: 'check',
          term: t('lastCheck'),
          value:
            lastCheck === null ? (
              t('neverChecked')
            ) : (
              <span className={styles.value}>
                {when(lastCheck.at)}
                <Tag tone={lastCheck.ok ? 'ok' : 'late'}>
                  {lastCheck.ok ? t('checkClean') : t('checkProblems', { count: lastCheck.problems })}
                </Tag>
              </span>
            ),
        },
        {
          id: 'size',
          term: t('storeSize'),
          value: formatBytes(sizes.db + sizes.wal, language),
          detail: t('sizeDetail', {
            search: formatBytes(sizes.search, language),
            files: formatBytes(sizes.files, language),
            backups: formatBytes(sizes.backups, language),
          }),
        },
        { id: 'tickets', term: t('tickets'), value: formatNumber(info.tickets, language) },
        { id: 'events', term: t('events'), value: formatNumber(info.events, language) },
        { id: 'erased', term: t('erased'), value: info.erased === 0 ? null : formatNumber(info.erased, language) },
        {
          id: 'folder',
          term: t('folder'),
          value: (
            <span className={styles.value}>
              <code className={styles.code}>{info.folder}</code>
              <IconButton
                icon={IconCopy}
                size="small"
                label={t('copyFolder')}
                onClick={() => copy(info.folder, t('folderCopied'))}
              />
            </span>
          ),
        },
        { id: 'zone', term: t('zone'), value: info.zone },
      ]}
    />
  );
}
