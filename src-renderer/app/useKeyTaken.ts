import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { useHost } from './host.tsx';

/** Says, once after sign-in, that the key which opens the call card from any program belongs to another one. */
export function useKeyTaken(): void {
  const { t } = useTranslation('shell');
  const host = useHost();
  const toasts = useToasts();
  const asked = useRef(false);
  useEffect(() => {
    // A change of language is no new occasion.
    if (asked.current) return;
    asked.current = true;
    host.newCallKeyTaken().then(
      (taken) => {
        if (taken) toasts.show({ kind: 'error', message: t('newCallKeyTaken') });
      },
      (error: unknown) => reportError(error),
    );
  }, [host, toasts, t]);
}
