import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { NameDialog } from '#renderer/ui/NameDialog.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import styles from './SavedFilters.module.css';
import { type ListChoice, MOST_SAVED, type SavedFilter, saveFilter } from './savedFilters.ts';

export interface SavedFiltersDialogProps {
  saved: readonly SavedFilter[];
  choice: ListChoice;
  /** Proposed name. */
  suggestion: string;
  onSaved: (saved: readonly SavedFilter[]) => void;
  onClose: () => void;
}

/** Keeps the list as it is now under a name, and lets old ones go. */
export function SavedFiltersDialog({ saved, choice, suggestion, onSaved, onClose }: SavedFiltersDialogProps) {
  const { t } = useTranslation('queue');
  const toasts = useToasts();
  const placeOf = (name: string): number => {
    const replaced = saved.findIndex((one) => one.name === name);
    return replaced < 0 ? saved.length : replaced;
  };
  const save = (name: string): void => {
    onSaved(saveFilter(saved, { ...choice, name }));
    toasts.show({ message: t('saved.done', { name, key: placeOf(name) + 1 }) });
    onClose();
  };
  const remove = (one: SavedFilter): void => {
    const before = saved;
    onSaved(saved.filter((other) => other !== one));
    toasts.show({ message: t('saved.removed', { name: one.name }), undo: () => onSaved(before) });
  };

  return (
    <NameDialog
      title={t('saved.title')}
      label={t('saved.name')}
      first={suggestion}
      most={60}
      save={t('saved.save')}
      hint={(name) => t('saved.saveHint', { key: placeOf(name) + 1 })}
      refuses={(name) => (placeOf(name) >= MOST_SAVED ? t('saved.saveFull') : undefined)}
      onSave={save}
      onClose={onClose}
    >
      {saved.length > 0 && (
        <ol className={styles.list}>
          {saved.map((one, i) => (
            <li key={one.name} className={styles.item}>
              <Kbd keys={String(i + 1)} />
              <span className={styles.name}>{one.name}</span>
              <IconButton
                icon={IconX}
                size="small"
                label={t('saved.remove', { name: one.name })}
                onClick={() => remove(one)}
              />
            </li>
          ))}
        </ol>
      )}
    </NameDialog>
  );
}
