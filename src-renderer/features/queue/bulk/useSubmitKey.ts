import { useTranslation } from 'react-i18next';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';

/** Ctrl+Enter does what the dialog is for, wherever the focus is in it. */
export function useSubmitKey(submit: () => void): void {
  const { t } = useTranslation('common');
  useHotkeys([{ id: 'dialog.submit', label: t('actions.confirm'), keys: 'Ctrl+Enter', run: submit }], {
    scope: 'dialog',
  });
}
