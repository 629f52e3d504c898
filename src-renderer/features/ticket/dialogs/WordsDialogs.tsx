import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useTicket } from '../ticket.ts';
import { ActionDialog, said } from './ActionDialog.tsx';

/** Back to who had it before, with what was found. */
export function GiveBackDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('ticket');
  const { line } = useTicket();
  const [note, setNote] = useState('');
  return (
    <ActionDialog
      action="giveBack"
      title={t('dialog.giveBack.title')}
      lead={t('dialog.giveBack.lead')}
      submit={t('dialog.giveBack.submit')}
      input={() => said(note)}
      message={() => t('done.giveBack', { number: line.number })}
      onClose={onClose}
    >
      <TextArea label={t('dialog.giveBack.note')} name="note" optional data-autofocus value={note} onChange={setNote} />
    </ActionDialog>
  );
}

/** Why it is in hand again. */
export function ReopenDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('ticket');
  const { line } = useTicket();
  const [reason, setReason] = useState('');
  return (
    <ActionDialog
      action="reopen"
      title={t('dialog.reopen.title')}
      lead={t('dialog.reopen.lead')}
      submit={t('dialog.reopen.submit')}
      input={() => ({ reason })}
      message={() => t('done.reopen', { number: line.number })}
      onClose={onClose}
    >
      <TextArea
        label={t('dialog.reopen.reason')}
        name="reason"
        data-autofocus
        value={reason}
        onChange={setReason}
        minRows={2}
      />
    </ActionDialog>
  );
}

/** The title, or the problem as it was told. */
export function TextDialog({ field, onClose }: { field: 'title' | 'problem'; onClose: () => void }) {
  const { t } = useTranslation('ticket');
  const { state } = useTicket();
  const [text, setText] = useState(state[field]);
  const name = t(`field.${field}`);
  const shared = {
    label: name.charAt(0).toLocaleUpperCase() + name.slice(1),
    name: `fields.${field}`,
    value: text,
    onChange: setText,
    'data-autofocus': true,
  };
  return (
    <ActionDialog
      action="change"
      title={t('dialog.text.title', { field: name })}
      submit={t('dialog.text.submit')}
      input={() => ({ fields: { [field]: text }, reason: null })}
      message={() => t('done.change', { field: shared.label })}
      onClose={onClose}
    >
      {field === 'title' ? <TextField {...shared} /> : <TextArea {...shared} minRows={6} />}
    </ActionDialog>
  );
}
