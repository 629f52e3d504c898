import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPhone } from '#shared/domain/people/phones.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { useNav } from '#renderer/app/nav.ts';
import { useNow } from '#renderer/app/now.ts';
import { useOverlays } from '#renderer/app/overlays.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { TicketRow } from '#renderer/features/queue/TicketRow.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import styles from './customers.module.css';
import { ErasePersonDialog } from './ErasePersonDialog.tsx';
import { RecordEditDialog } from './RecordEditDialog.tsx';
import { useExportPerson } from './useExportPerson.ts';
import { useRetire } from './useRetire.ts';

/** A person of no company: facts, calls, and what can be done with them. Others stand on their customer's page. */
export function ContactDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t, i18n } = useTranslation(['people', 'common']);
  const { has } = useSession();
  const { openTicket } = useNav();
  const { openCardFor } = useOverlays();
  const now = useNow();
  const retire = useRetire();
  const exportPerson = useExportPerson();
  const { data, error, reload } = useAsk('people.caller', { contact: id, customer: null });
  const [over, setOver] = useState<'edit' | 'erase' | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const contact = data?.contact ?? null;
  if (contact === null)
    return (
      <Dialog open onClose={onClose} title={t('people:contacts')}>
        {error === null ? <Skeleton lines={6} /> : <ErrorState {...errorText(error, i18n)} onRetry={reload} />}
      </Dialog>
    );
  if (over === 'edit') return <RecordEditDialog kind="contact" record={contact} onDone={() => setOver(null)} />;
  if (over === 'erase') return <ErasePersonDialog contact={contact} onClose={() => setOver(null)} />;

  const { fields, name, erased, retired } = contact;
  const phones = (fields['phones'] as readonly string[] | undefined) ?? [];
  const text = (field: string): string => (typeof fields[field] === 'string' ? fields[field] : '');
  const calls = [...(data?.open ?? []), ...(data?.recent ?? [])];
  const call = (): void => {
    onClose();
    const phone = phones[0] === undefined ? '' : formatPhone(phones[0]);
    openCardFor({ contact: id, customer: null, asset: null, name, company: '', phone });
  };
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={erased ? t('common:states.erased') : name}
      lead={[t('people:list.noCompany'), ...(retired ? [t('people:retired')] : [])].join(' · ')}
      actions={
        <>
          {!erased && (
            <Button variant="primary" onClick={() => setOver('edit')} data-autofocus>
              {t('common:actions.edit')}
            </Button>
          )}
          {!erased && !retired && <Button onClick={call}>{t('people:page.call', { name })}</Button>}
          <Button onClick={() => retire(contact, !retired)}>
            {t(retired ? 'common:actions.restore' : 'common:actions.retire')}
          </Button>
          {has('manager', 'admin') && (
            <Button onClick={() => exportPerson(contact)}>{t('people:person.export')}</Button>
          )}
          {has('admin') && !erased && (
            <Button variant="danger" onClick={() => setOver('erase')}>
              {t('people:person.erase')}
            </Button>
          )}
        </>
      }
    >
      <Facts
        layout="rows"
        facts={[
          { id: 'job', term: t('people:fields.job'), value: text('job') },
          { id: 'phones', term: t('people:fields.phones'), value: phones.map((one) => formatPhone(one)).join(', ') },
          {
            id: 'emails',
            term: t('people:fields.emails'),
            value: ((fields['emails'] as readonly string[] | undefined) ?? []).join(', '),
          },
          { id: 'notes', term: t('common:fields.notes'), value: text('notes') },
        ]}
      />
      <h3 className={styles.formHeading}>{t('people:calls')}</h3>
      {calls.length === 0 ? (
        <p className={styles.none}>{t('people:page.noCalls')}</p>
      ) : (
        <div className={styles.contactCalls}>
          <VirtualList
            label={t('people:calls')}
            count={calls.length}
            getKey={(row) => calls[row]?.id ?? ''}
            scrollName={`calls of ${id}`}
            letters={false}
            activeKey={active}
            onActiveChange={setActive}
            onOpen={(key) => {
              onClose();
              openTicket(key);
            }}
            renderRow={(row) => {
              const line = calls[row];
              return line === undefined ? null : <TicketRow line={line} now={now} />;
            }}
          />
        </div>
      )}
    </Dialog>
  );
}
