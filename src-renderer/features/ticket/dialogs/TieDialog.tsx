import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { useTicket } from '../ticket.ts';
import { ActionDialog } from './ActionDialog.tsx';

/** The notice of the outage the call is about, with the answer that was approved for it. */
export function TieDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('ticket');
  const { line, state } = useTicket();
  const catalog = useCatalog();
  const [notice, setNotice] = useState(state.notice);
  const notices = catalog.active('notices').filter((one) => one.fields['active'] === true || one.id === state.notice);
  const answer = catalog.byId(notice)?.fields['answer'];
  return (
    <ActionDialog
      action="tie"
      title={t('dialog.tie.title')}
      lead={t('dialog.tie.lead')}
      submit={t('dialog.tie.submit')}
      input={() => (notice === null ? {} : { notice })}
      message={() => t('done.tie', { number: line.number })}
      onClose={onClose}
    >
      <SelectField
        label={t('dialog.tie.notice')}
        name="notice"
        autoFocus
        emptyText={t('dialog.tie.none')}
        options={notices.map((one) => ({ value: one.id, label: one.name }))}
        value={notice}
        onChange={setNotice}
      />
      {notices.length === 0 && <p>{t('dialog.tie.none')}</p>}
      {typeof answer === 'string' && answer !== '' && <p style={{ whiteSpace: 'pre-wrap' }}>{answer}</p>}
    </ActionDialog>
  );
}
