import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { numberFormat } from '#shared/format/intl.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import styles from './card.module.css';
import { useCard } from './cardContext.ts';
import type { Attach } from './useAttach.ts';

/** Files of the call, and those still on their way. */
export function Attachments({ uploading, remove }: Pick<Attach, 'uploading' | 'remove'>) {
  const { t, i18n } = useTranslation('card');
  const { card } = useCard();
  if (card.attachments.length === 0 && uploading.length === 0) return null;
  return (
    <ul className={styles.files} aria-label={t('attachments')}>
      {card.attachments.map((file) => (
        <li key={file.hash} className={styles.file}>
          <Icon of={IconPaperclip} size={14} />
          <span className={styles.fileName}>{file.name}</span>
          <span className={styles.fileSize}>
            {numberFormat(i18n.language, {
              notation: 'compact',
              style: 'unit',
              unit: 'byte',
              unitDisplay: 'narrow',
            }).format(file.size)}
          </span>
          <IconButton
            icon={IconX}
            size="small"
            label={t('removeFile', { name: file.name })}
            onClick={() => remove(file.hash)}
          />
        </li>
      ))}
      {uploading.map((one) => (
        <li key={one.key} className={styles.file}>
          <ProgressBar label={t(one.waiting ? 'uploadWaiting' : 'uploading', { name: one.name })} value={one.part} />
        </li>
      ))}
    </ul>
  );
}
