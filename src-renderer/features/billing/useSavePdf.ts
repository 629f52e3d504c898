import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useHost } from '#renderer/app/host.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { useToasts } from '#renderer/ui/toasts.tsx';

type PrintedFile = OutputOf<'documents.bill'>;

/** Asks for a printed document and offers it as a file; a second press while it is being made does nothing. */
export function useSavePdf(): (ask: () => Promise<PrintedFile>) => void {
  const { i18n } = useTranslation();
  const toasts = useToasts();
  const host = useHost();
  const busy = useRef(false);
  return useCallback(
    (ask) => {
      if (busy.current) return;
      busy.current = true;
      ask()
        .then(
          ({ name, bytes, mime }) => host.saveFile(name, new Uint8Array(bytes), mime),
          (failure: unknown) => {
            const { title, todo } = errorText(failure, i18n);
            toasts.show({ kind: 'error', message: `${title}. ${todo}` });
          },
        )
        .finally(() => {
          busy.current = false;
        });
    },
    [i18n, toasts, host],
  );
}
