import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WAIT_REASONS } from '#shared/domain/ticket/fields.ts';
import { localDay } from '#shared/format/date.ts';
import { createZone } from '#shared/time/zone.ts';
import { useNow } from '#renderer/app/now.ts';
import { useSession } from '#renderer/app/session.tsx';
import { instantOf } from '#renderer/features/interventions/wallTimes.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldRow } from '#renderer/ui/Page.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import { useTicket } from '../ticket.ts';
import { ActionDialog, said } from './ActionDialog.tsx';

/** What is awaited, until when, and a word about it. */
export function WaitDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['ticket', 'common']);
  const { line } = useTicket();
  const { zone } = useSession();
  const [reason, setReason] = useState<(typeof WAIT_REASONS)[number] | null>(null);
  const [day, setDay] = useState<string | null>(null);
  const [time, setTime] = useState<string | null>('09:00');
  const [note, setNote] = useState('');
  const today = localDay(useNow(), zone);
  return (
    <ActionDialog
      action="wait"
      title={t('ticket:dialog.wait.title')}
      lead={t('ticket:dialog.wait.lead')}
      submit={t('ticket:dialog.wait.submit')}
      input={() => ({
        ...(reason === null ? {} : { reason }),
        until: instantOf(day, time ?? '09:00', createZone(zone)),
        ...said(note),
      })}
      message={() => t('ticket:done.wait', { number: line.number })}
      onClose={onClose}
    >
      <SegmentedChoice
        label={t('ticket:dialog.wait.reason')}
        name="reason"
        autoFocus
        options={WAIT_REASONS.map((value) => ({ value, label: t(`ticket:dialog.wait.${value}`) }))}
        value={reason}
        onChange={setReason}
      />
      <FieldRow>
        <DateField
          label={t('ticket:dialog.wait.until')}
          name="until"
          optional
          value={day}
          onChange={setDay}
          min={today}
          today={today}
        />
        <TimeField label={t('ticket:dialog.wait.time')} value={time} onChange={setTime} disabled={day === null} />
      </FieldRow>
      <TextArea label={t('ticket:dialog.wait.note')} name="note" optional value={note} onChange={setNote} minRows={2} />
    </ActionDialog>
  );
}
