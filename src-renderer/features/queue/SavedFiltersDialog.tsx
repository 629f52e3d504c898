import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
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
  const { t } = useTranslation(['queue', 'common', 'errors']);
  const toasts = useToasts();
  const [name, setName] = useState(suggestion);
  const [missing, setMissing] = useState(false);
  const clean = name.trim();
  const replaced = saved.findIndex((one) => one.name === clean);
  const full = saved.length >= MOST_SAVED && replaced < 0;
  const key = replaced < 0 ? saved.length + 1 : replaced + 1;

  const submit = (): void => {
    if (clean === '' || full) return setMissing(true);
    onSaved(saveFilter(saved, { ...choice, name: clean }));
    toasts.show({ message: t('queue:saved.done', { name: clean, key }) });
    onClose();
  };
  const remove = (one: SavedFilter): void => {
    const before = saved;
    onSaved(saved.filter((other) => other !== one));
    toasts.show({ message: t('queue:saved.removed', { name: one.name }), undo: () => onSaved(before) });
  };

  return (
    <Dialog
      open
      onClose={onClose}
      onSubmit={submit}
      size="narrow"
      title={t('queue:saved.title')}
      actions={
        <>
          <Button variant="primary" type="submit" hotkey="Enter">
            {t('queue:saved.save')}
          </Button>
          <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
        </>
      }
    >
      <TextField
        label={t('queue:saved.name')}
        value={name}
        onChange={(value) => {
          setName(value);
          setMissing(false);
        }}
        maxLength={60}
        hint={full ? undefined : t('queue:saved.saveHint', { key })}
        error={full ? t('queue:saved.saveFull') : missing ? t('errors:field.required') : undefined}
        autoFocus
        data-autofocus
      />
      {saved.length > 0 && (
        <ol className={styles.list}>
          {saved.map((one, i) => (
            <li key={one.name} className={styles.item}>
              <Kbd keys={String(i + 1)} />
              <span className={styles.name}>{one.name}</span>
              <IconButton
                icon={IconX}
                size="small"
                label={t('queue:saved.remove', { name: one.name })}
                onClick={() => remove(one)}
              />
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}
