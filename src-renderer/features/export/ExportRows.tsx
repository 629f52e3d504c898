import { IconCheck, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EXPORT_FORMATS, type ExportName } from '#shared/api/exports.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import styles from './export.module.css';
import { useExport } from './useExport.ts';

/** What can be taken out whole, each in both formats, and how far the running one is. */
export function ExportRows({ whats }: { whats: readonly ExportName[] }) {
  const { t, i18n } = useTranslation('maintenance');
  const { last, error, begin, stop } = useExport();
  const running = last?.progress.state === 'running';
  useHotkeys(
    whats.flatMap((what) =>
      EXPORT_FORMATS.map((format) => ({
        id: `export.${what}.${format}`,
        keys: [],
        label: t('exportAs', { what: t(`exportOf.${what}`), format: format.toUpperCase() }),
        enabled: !running,
        run: () => void begin(what, format),
      })),
    ),
  );
  return (
    <div className={styles.exports}>
      {last !== null && running && (
        <ProgressBar
          label={t('exporting', { name: last.progress.name })}
          value={last.progress.all === 0 ? null : last.progress.done / last.progress.all}
          detail={t('exportRows', { done: last.progress.done, all: last.progress.all })}
          onStop={stop}
        />
      )}
      <p role="status" className={styles.end}>
        {last?.progress.state === 'whole' && (
          <>
            <Icon of={IconCheck} size={16} className={styles.ok} />
            {t('exported', { count: last.progress.done, name: last.progress.name })}
          </>
        )}
        {last?.progress.state === 'stopped' && t('exportStopped', { name: last.progress.name })}
      </p>
      {error !== null && <ErrorState size="line" {...errorText(error, i18n)} />}
      <ul className={styles.rows}>
        {whats.map((what) => (
          <li key={what} className={styles.row}>
            <span>
              <span className={styles.what}>{t(`exportOf.${what}`)}</span>
              <span className={styles.hint}>{t(`exportHint.${what}`)}</span>
            </span>
            {EXPORT_FORMATS.map((format) => (
              <Button
                key={format}
                size="small"
                icon={IconDownload}
                disabled={running}
                aria-label={t('exportAs', { what: t(`exportOf.${what}`), format: format.toUpperCase() })}
                onClick={() => void begin(what, format)}
              >
                {format.toUpperCase()}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
