import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useStartTimer } from '#renderer/features/interventions/useTimer.ts';
import { openExternal } from '#renderer/transport/openExternal.ts';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { remoteHelpAddress } from './remoteHelp.ts';
import { useTicket } from './ticket.ts';

/** Starts the company's remote-help tool on the machine of the call, and the timer of a remote intervention. What is missing is said. */
export function useRemoteHelp(asset: RecordOut | undefined): () => void {
  const { t } = useTranslation('ticket');
  const { line, state } = useTicket();
  const { company } = useCatalog();
  const toasts = useToasts();
  const start = useStartTimer();
  const template = company?.fields['remoteHelp'];
  return useCallback(() => {
    const code = asset?.fields['remoteId'];
    const found = remoteHelpAddress(
      typeof template === 'string' ? template : null,
      state.asset === null ? null : { code: typeof code === 'string' ? code : null },
    );
    if ('no' in found) {
      toasts.show({ kind: 'error', message: t(`remote.${found.no}`) });
      return;
    }
    openExternal(found.url);
    void start({ ticket: line.id, mode: 'remote' });
  }, [asset, template, state.asset, line.id, toasts, start, t]);
}
