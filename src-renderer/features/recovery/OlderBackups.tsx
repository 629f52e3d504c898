import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trouble } from '#shared/api/recovery.ts';
import { formatBytes } from '#shared/format/bytes.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import styles from './recovery.module.css';

export interface OlderBackupsProps {
  backups: Trouble['backups'];
  when: (at: number) => string;
  language: Language;
  disabled: boolean;
  onRestore: (name: string) => void;
}

/** A backup further back, for when the newest is not sound or holds the trouble already. */
export function OlderBackups({ backups, when, language, disabled, onRestore }: OlderBackupsProps) {
  const { t } = useTranslation('recovery');
  const [name, setName] = useState<string | null>(null);
  return (
    <section className={styles.way}>
      <SelectField
        label={t('otherBackup')}
        options={backups.map((one) => ({
          value: one.name,
          label: t('backupOf', { when: when(one.at), size: formatBytes(one.size, language) }),
        }))}
        value={name}
        onChange={setName}
      />
      <Button disabled={disabled || name === null} onClick={() => name !== null && onRestore(name)}>
        {t('restoreThis')}
      </Button>
    </section>
  );
}
