import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { remoteHelpAddress } from '#shared/domain/people/remoteHelp.ts';
import { useDesk } from '#renderer/app/desk.tsx';
import { useHost } from '#renderer/app/host.tsx';
import { useStartTimer } from '#renderer/features/interventions/useTimer.ts';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { useTicket } from './ticket.ts';
import { useAct } from './useAct.ts';

/** A field of a record as an address takes it; null when it is not written. */
const written = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/**
 * Starts the company's remote-help tool on the machine of the call and, once the system has taken it, the timer of a remote
 * intervention. What is missing is said. Tool and machine are asked for at the press: the page's own lists may not be there
 * yet, and what is not known would be told as missing.
 */
export function useRemoteHelp(): () => void {
  const { t } = useTranslation('ticket');
  const { line, state } = useTicket();
  const { complain } = useAct();
  const desk = useDesk();
  const toasts = useToasts();
  const host = useHost();
  const start = useStartTimer();
  return useCallback(() => {
    const begin = async (): Promise<void> => {
      const [{ company }, owner] = await Promise.all([
        desk.query('catalog.get', {}),
        state.asset === null
          ? null
          : desk.query('people.caller', { contact: state.requester, customer: state.customer }),
      ]);
      const asset = owner?.assets.find((one) => one.id === state.asset);
      const found = remoteHelpAddress(
        written(company?.fields['remoteHelp']),
        state.asset === null ? null : { code: written(asset?.fields['remoteId']) },
      );
      if ('no' in found) {
        toasts.show({ kind: 'error', message: t(`remote.${found.no}`) });
        return;
      }
      // Only what the system has taken is being worked on: a timer beside a tool that never came would be billed.
      if (await host.openOutside(found.url)) await start({ ticket: line.id, mode: 'remote' });
      else toasts.show({ kind: 'error', message: t('remote.notOpened') });
    };
    begin().catch(complain);
  }, [state.asset, state.requester, state.customer, line.id, desk, toasts, host, start, complain, t]);
}
