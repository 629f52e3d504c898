import { IconPaperclip } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/ui/Icon.tsx';
import styles from './files.module.css';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** Files dropped anywhere on the page are attached; a file dropped beside it must not open in its place. */
export function DropZone({ onFiles, children }: { onFiles: (files: Iterable<File>) => void; children: ReactNode }) {
  const { t } = useTranslation('ticket');
  const [over, setOver] = useState(false);
  // Entering a child comes before leaving its parent: only the count of both tells whether the drag is still here.
  const depth = useRef(0);
  const count = (event: DragEvent, by: 1 | -1): void => {
    if (!carriesFiles(event)) return;
    depth.current = Math.max(0, depth.current + by);
    setOver(depth.current > 0);
  };
  return (
    <div
      className={styles.zone}
      onDragEnter={(event) => count(event, 1)}
      onDragLeave={(event) => count(event, -1)}
      onDragOver={(event) => carriesFiles(event) && event.preventDefault()}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over && (
        <div className={styles.drop} aria-hidden="true">
          <Icon of={IconPaperclip} size={24} />
          {t('files.drop')}
        </div>
      )}
    </div>
  );
}
