import { useCallback } from 'react';
import { useHost } from '#renderer/app/host.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';

/** Puts a text on the clipboard and says so; where the clipboard is refused the text is shown to be copied by hand. */
export function useCopy(): (text: string, message: string) => void {
  const toasts = useToasts();
  const host = useHost();
  return useCallback(
    (text, message) => {
      host.copy(text).then(
        () => toasts.show({ message }),
        () => toasts.show({ kind: 'error', message: text }),
      );
    },
    [toasts, host],
  );
}
