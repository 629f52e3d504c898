import { useTranslation } from 'react-i18next';
import { formatBytes } from '#shared/format/bytes.ts';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from './files.module.css';
import type { Upload } from './useUploads.ts';

/** Files on their way: how far each has come, and how to stop it. */
export function UploadList({ uploads }: { uploads: readonly Upload[] }) {
  const { t } = useTranslation('ticket');
  const lang = useLanguage();
  if (uploads.length === 0) return null;
  return (
    <ul className={styles.uploads}>
      {uploads.map((one) => (
        <li key={one.key}>
          <ProgressBar
            label={t(one.waiting ? 'files.waiting' : 'files.uploading', { name: one.name })}
            value={one.part}
            detail={t('files.progress', {
              done: formatBytes(Math.round(one.part * one.size), lang),
              total: formatBytes(one.size, lang),
            })}
            onStop={one.stop}
          />
        </li>
      ))}
    </ul>
  );
}
