import { useCallback } from 'react';
import { useToasts } from '#renderer/ui/toasts.tsx';

/** Puts a text on the clipboard and says so; where the clipboard is refused the text is shown to be copied by hand. */
export function useCopy(): (text: string, message: string) => void {
  const toasts = useToasts();
  return useCallback(
    (text, message) => {
      navigator.clipboard.writeText(text).then(
        () => toasts.show({ message }),
        () => toasts.show({ kind: 'error', message: text }),
      );
    },
    [toasts],
  );
}
