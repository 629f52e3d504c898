import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { SportelloError } from '#shared/result.ts';
import { useDesk } from '#renderer/app/desk.tsx';
import { useHost } from '#renderer/app/host.tsx';
import { useDocument } from '#renderer/app/useDocument.ts';
import { errorText } from '#renderer/ui/errorText.ts';
import { useToasts } from '#renderer/ui/toasts.tsx';

/** An intervention request on its way to the customer. */
export interface SendRequest {
  /** Saves its PDF; the file's name, or null when it failed (`error` says why). */
  readonly pdf: (request: string) => Promise<string | null>;
  /** Saves its PDF and hands its text to the mail program: only the file is left to be attached. */
  readonly mail: (request: string) => Promise<void>;
  readonly busy: boolean;
  readonly error: SportelloError | null;
}

/** For the requests of one call. */
export function useSendRequest(ticket: string): SendRequest {
  const { t, i18n } = useTranslation('report');
  const desk = useDesk();
  const toasts = useToasts();
  const host = useHost();
  const { save: print, busy, error } = useDocument();
  const pdf = useCallback(
    async (request: string) => {
      const file = await print('documents.request', { ticket, request });
      if (file !== null) toasts.show({ message: t('pdfSaved', { name: file }) });
      return file;
    },
    [print, ticket, toasts, t],
  );
  const mail = useCallback(
    async (request: string) => {
      try {
        // What fails is told in a notice: the dialog that asked may be gone by then.
        const paper = await desk.query('documents.request', { ticket, request });
        host.saveFile(paper.name, paper.bytes, paper.mime);
        const { to, subject, body, file } = await desk.query('documents.requestMail', { ticket, request });
        const taken = await host.openOutside(
          `mailto:${encodeURIComponent(to ?? '')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`,
        );
        if (taken) toasts.show({ message: t('request.mailDone', { name: file }) });
        else toasts.show({ kind: 'error', message: t('request.mailNotOpened', { name: file }) });
      } catch (failure) {
        const { title, todo } = errorText(failure, i18n);
        toasts.show({ kind: 'error', message: `${title}. ${todo}` });
      }
    },
    [desk, host, ticket, toasts, t, i18n],
  );
  return { pdf, mail, busy, error };
}
