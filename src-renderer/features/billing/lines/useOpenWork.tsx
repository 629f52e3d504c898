import { useState } from 'react';
import { useDesk } from '#renderer/app/desk.tsx';
import { useNav } from '#renderer/app/nav.ts';
import { useComplain } from '#renderer/features/customers/useRetire.ts';
import { InterventionWindows } from '#renderer/features/interventions/InterventionWindows.tsx';
import type { OpenWork } from './openWork.ts';

/** The way from a line to the work it is of, and to the call that was for. */
export function useOpenWork(): OpenWork {
  const desk = useDesk();
  const complain = useComplain();
  const { openTicket } = useNav();
  const [opened, setOpened] = useState<string | null>(null);
  return {
    openCall(intervention) {
      desk
        .query('intervention.get', { id: intervention })
        .then(({ line }) => (line.ticket === null ? setOpened(intervention) : openTicket(line.ticket)), complain);
    },
    openWork: setOpened,
    windows: opened === null ? null : <InterventionWindows intervention={opened} onClose={() => setOpened(null)} />,
  };
}
