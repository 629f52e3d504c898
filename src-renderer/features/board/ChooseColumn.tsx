import { useTranslation } from 'react-i18next';
import { formatNumber } from '#shared/format/number.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from './Board.module.css';
import type { BoardColumn } from './boardColumns.ts';

export interface ChooseColumnProps {
  title: string;
  columns: readonly BoardColumn[];
  onChoose: (column: BoardColumn) => void;
  onClose: () => void;
}

/** Into which column? Its figure or letter chooses at once. */
export function ChooseColumn({ title, columns, onChoose, onClose }: ChooseColumnProps) {
  const { t } = useTranslation('board');
  const lang = useLanguage();
  useHotkeys(
    columns
      .filter((one) => one.hotkey !== '')
      .map((one) => ({
        id: `board.to.${one.key}`,
        label: t('assignTo', { name: one.name }),
        keys: one.hotkey,
        run: () => onChoose(one),
      })),
    { scope: 'dialog' },
  );
  return (
    <Dialog open onClose={onClose} size="narrow" title={title} lead={t('chooseLead')}>
      <ul className={styles.choices}>
        {columns.map((one, i) => (
          <li key={one.key}>
            <button
              type="button"
              className={styles.choice}
              aria-keyshortcuts={one.hotkey.toUpperCase()}
              data-autofocus={i === 0 || undefined}
              onClick={() => onChoose(one)}
            >
              <span className={styles.choiceKey}>{one.hotkey !== '' && <Kbd keys={one.hotkey} />}</span>
              <span className={styles.cardTitle}>{one.name}</span>
              <span className={styles.soft}>{formatNumber(one.count, lang)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
