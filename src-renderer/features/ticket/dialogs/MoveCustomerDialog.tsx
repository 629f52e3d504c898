import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useDesk } from '#renderer/app/desk.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import type { ComboOption } from '#renderer/ui/comboOptions.ts';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useTicket } from '../ticket.ts';
import { ActionDialog } from './ActionDialog.tsx';
import { workThatMoves } from './workThatMoves.ts';

/** The right customer, who of it called, and why it was wrong; says what goes along and what is let go. */
export function MoveCustomerDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['ticket', 'common']);
  const { line, state, timeline } = useTicket();
  const desk = useDesk();
  const [customer, setCustomer] = useState<ComboOption | null>(null);
  const [requester, setRequester] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const { data } = useAsk('customer.get', customer === null ? null : { id: customer.value });
  const search = useCallback(
    async (text: string): Promise<ComboOption[]> => {
      const { rows } = await desk.query('customers.list', { text, limit: 8 });
      return rows
        .filter((one) => one.id !== line.customer)
        .map((one) => ({
          value: one.id,
          label: one.name,
          ...(typeof one.fields['city'] === 'string' ? { detail: one.fields['city'] } : {}),
        }));
    },
    [desk, line.customer],
  );
  const work = workThatMoves(timeline, state.customer);
  const what = [
    t('ticket:dialog.moveCustomer.movesTicket'),
    ...(work === 0 ? [] : [t('ticket:dialog.moveCustomer.movesWork', { count: work })]),
  ].join(', ');
  return (
    <ActionDialog
      action="moveCustomer"
      title={t('ticket:dialog.moveCustomer.title')}
      lead={t('ticket:dialog.moveCustomer.lead')}
      submit={t('ticket:dialog.moveCustomer.submit')}
      input={() => ({
        ...(customer === null ? {} : { customer: customer.value }),
        requester,
        ...(reason.trim() === '' ? {} : { reason }),
      })}
      message={() => t('ticket:done.moveCustomer', { number: line.number })}
      onClose={onClose}
    >
      <ComboBox
        label={t('ticket:dialog.moveCustomer.customer')}
        name="customer"
        autoFocus
        options={search}
        value={customer}
        onChange={(one) => {
          setCustomer(one);
          setRequester(null);
        }}
      />
      <SelectField
        label={t('ticket:dialog.moveCustomer.requester')}
        name="requester"
        optional
        disabled={customer === null}
        options={(data?.contacts ?? [])
          .filter((one) => !one.retired)
          .map((one) => ({ value: one.id, label: one.name }))}
        value={requester}
        onChange={setRequester}
      />
      <TextField label={t('ticket:dialog.moveCustomer.reason')} name="reason" value={reason} onChange={setReason} />
      <p>
        {t('ticket:dialog.moveCustomer.moves', { what })} {t('ticket:dialog.moveCustomer.letGo')}
      </p>
    </ActionDialog>
  );
}
