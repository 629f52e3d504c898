import { IconDownload, IconEye, IconEyeOff, IconFile, IconPhoto, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '#shared/domain/ticket/state.ts';
import { formatBytes } from '#shared/format/bytes.ts';
import { fileAddress } from '#renderer/transport/fileAddress.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { useTicket } from '../ticket.ts';
import { useAct } from '../useAct.ts';
import styles from './files.module.css';
import { isPicture, useImage } from './useImage.ts';

/** A file of the call: saved by its link, never opened by itself; a picture is shown when asked. */
export function FileChip({ file: kept }: { file: Attachment }) {
  const { t } = useTranslation('ticket');
  const file = { ...kept, name: kept.name === '' ? t('story.aFile') : kept.name };
  const { line } = useTicket();
  const { attempt } = useAct();
  const lang = useLanguage();
  const [shown, setShown] = useState(false);
  const picture = isPicture(file);
  return (
    <div className={styles.file}>
      <span className={styles.chip}>
        <Icon of={picture ? IconPhoto : IconFile} size={16} />
        <a
          href={fileAddress(line.id, file.hash)}
          download={file.name}
          className={styles.name}
          aria-label={t('files.download', { name: file.name })}
        >
          {file.name}
        </a>
        <span className={styles.size}>{formatBytes(file.size, lang)}</span>
        <a
          href={fileAddress(line.id, file.hash)}
          download={file.name}
          className={styles.save}
          tabIndex={-1}
          aria-hidden="true"
        >
          <Icon of={IconDownload} size={16} />
        </a>
        {picture && (
          <IconButton
            icon={shown ? IconEyeOff : IconEye}
            size="small"
            label={t(shown ? 'files.hide' : 'files.preview', { name: file.name })}
            aria-expanded={shown}
            onClick={() => setShown(!shown)}
          />
        )}
        <IconButton
          icon={IconX}
          size="small"
          label={t('files.remove', { name: file.name })}
          onClick={() => void attempt('detach', { hash: file.hash }, t('done.detach', { name: file.name }))}
        />
      </span>
      {shown && <Picture ticket={line.id} file={file} />}
    </div>
  );
}

function Picture({ ticket, file }: { ticket: string; file: Attachment }) {
  const { t } = useTranslation(['ticket', 'errors']);
  const url = useImage(ticket, file.hash, file.mime);
  if (url === null) return <p className={styles.size}>{t('errors:code.not_found.title')}</p>;
  return url === '' ? null : (
    <img src={url} alt={t('ticket:files.image', { name: file.name })} className={styles.picture} />
  );
}
