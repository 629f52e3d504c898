import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { useDesk } from '#renderer/app/desk.tsx';
import { useHost } from '#renderer/app/host.tsx';
import { plainName } from '#renderer/transport/saveFile.ts';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { useComplain } from './useRetire.ts';

/** Writes all that is kept of a person into a file to hand over (GDPR, articles 15 and 20). */
export function useExportPerson(): (contact: RecordOut) => void {
  const { t } = useTranslation('people');
  const desk = useDesk();
  const host = useHost();
  const toasts = useToasts();
  const complain = useComplain();
  return useCallback(
    (contact) => {
      desk.query('person.export', { person: contact.id }).then((data) => {
        host.saveFile(`${plainName(contact.name)}.json`, `${JSON.stringify(data, null, 2)}\n`, 'application/json');
        toasts.show({ message: t('done.exported', { name: contact.name }) });
      }, complain);
    },
    [desk, host, toasts, t, complain],
  );
}
