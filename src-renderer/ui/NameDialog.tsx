import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { TextField } from './TextField.tsx';

export interface NameDialogProps {
  title: string;
  /** What the name is called. */
  label: string;
  /** Proposed name. */
  first: string;
  /** Letters it may have. */
  most: number;
  /** On the button that saves. */
  save: string;
  hint?: (name: string) => string | undefined;
  /** Why this name cannot be taken; nothing is saved while there is a reason. */
  refuses?: (name: string) => string | undefined;
  /** Gets the name without blanks around it, never empty. */
  onSave: (name: string) => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Keeps something under a name, with what else there is to choose below it. */
export function NameDialog({
  title,
  label,
  first,
  most,
  save,
  hint,
  refuses,
  onSave,
  onClose,
  children,
}: NameDialogProps) {
  const { t } = useTranslation(['common', 'errors']);
  const [name, setName] = useState(first);
  const [missing, setMissing] = useState(false);
  const clean = name.trim();
  const refused = refuses?.(clean);
  return (
    <Dialog
      open
      onClose={onClose}
      onSubmit={() => {
        if (clean === '') setMissing(true);
        else if (refused === undefined) onSave(clean);
      }}
      size="narrow"
      title={title}
      actions={
        <>
          <Button variant="primary" type="submit" hotkey="Enter">
            {save}
          </Button>
          <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
        </>
      }
    >
      <TextField
        label={label}
        value={name}
        onChange={(value) => {
          setName(value);
          setMissing(false);
        }}
        maxLength={most}
        hint={refused === undefined ? hint?.(clean) : undefined}
        error={refused ?? (missing ? t('errors:field.required') : undefined)}
        autoFocus
        data-autofocus
      />
      {children}
    </Dialog>
  );
}
