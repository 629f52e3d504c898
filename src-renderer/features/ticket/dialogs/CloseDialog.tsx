import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type End, ENDS } from '#shared/domain/ticket/fields.ts';
import { suggestEnd } from '#shared/domain/ticket/suggestEnd.ts';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useTicket } from '../ticket.ts';
import { ActionDialog, said } from './ActionDialog.tsx';

const LABELS = { 'first-call': 'firstCall', phone: 'phone', visit: 'visit' } as const;

/** Which of the three ends; the one the story speaks for is chosen already. */
export function CloseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['ticket', 'common']);
  const { line, timeline } = useTicket();
  const suggested = suggestEnd(timeline);
  const [end, setEnd] = useState<End | null>(suggested);
  const [note, setNote] = useState('');
  return (
    <ActionDialog
      action="close"
      title={t('ticket:dialog.close.title')}
      submit={t('ticket:dialog.close.submit')}
      input={() => ({ ...(end === null ? {} : { end }), ...said(note) })}
      message={() => t('ticket:done.close', { number: line.number })}
      onClose={onClose}
    >
      <SegmentedChoice
        label={t('ticket:dialog.close.end')}
        name="end"
        autoFocus
        clearable={false}
        hint={end === suggested ? t('ticket:dialog.close.suggested') : undefined}
        options={ENDS.map((value) => ({ value, label: t(`ticket:dialog.close.${LABELS[value]}`) }))}
        value={end}
        onChange={setEnd}
      />
      <TextArea
        label={t('ticket:dialog.close.note')}
        name="note"
        optional
        value={note}
        onChange={setNote}
        minRows={2}
      />
    </ActionDialog>
  );
}
