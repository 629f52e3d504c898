import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import styles from './statistics.module.css';

export interface DrillPaneProps {
  /** What the pane is called for whoever hears it. */
  label: string;
  title: string;
  /** Under the title: how many there are. */
  lead: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** Beside a table: what stands behind one of its figures. Escape closes it. */
export function DrillPane({ label, title, lead, onClose, children }: DrillPaneProps) {
  const { t } = useTranslation('statistics');
  useHotkeys([{ id: 'statistics.close', keys: 'Escape', label: t('drill.close'), run: onClose }]);
  return (
    <section className={styles.drill} aria-label={label}>
      <header className={styles.drillHead}>
        <div>
          <h2 className={styles.drillTitle}>{title}</h2>
          {lead !== null && <p className={styles.soft}>{lead}</p>}
        </div>
        <IconButton
          icon={IconX}
          size="small"
          label={t('drill.close')}
          hotkey="Escape"
          hotkeyId="statistics.close"
          onClick={onClose}
        />
      </header>
      {children}
    </section>
  );
}
