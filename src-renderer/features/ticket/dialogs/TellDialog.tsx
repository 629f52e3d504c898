import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useTicket } from '../ticket.ts';
import { ActionDialog, said } from './ActionDialog.tsx';

const HOW = ['phone', 'email', 'person', 'other'] as const;

/** How the requester was told. */
export function TellDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('ticket');
  const { line } = useTicket();
  const [how, setHow] = useState<(typeof HOW)[number] | null>('phone');
  const [note, setNote] = useState('');
  return (
    <ActionDialog
      action="tell"
      title={t('dialog.tell.title')}
      submit={t('dialog.tell.submit')}
      input={() => ({ ...(how === null ? {} : { how }), ...said(note) })}
      message={() => t('done.tell', { number: line.number })}
      onClose={onClose}
    >
      <SegmentedChoice
        label={t('dialog.tell.how')}
        name="how"
        autoFocus
        clearable={false}
        options={HOW.map((value) => ({ value, label: t(`dialog.tell.${value}`) }))}
        value={how}
        onChange={setHow}
      />
      <TextArea label={t('dialog.tell.note')} name="note" optional value={note} onChange={setNote} minRows={2} />
    </ActionDialog>
  );
}
