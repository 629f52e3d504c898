import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useDesk } from '#renderer/app/desk.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import type { ComboOption } from '#renderer/ui/comboOptions.ts';
import { useTicket } from '../ticket.ts';
import { ActionDialog } from './ActionDialog.tsx';

/** The call that stays; until something is typed, those the same customer has open. */
export function DuplicateDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('ticket');
  const { line } = useTicket();
  const desk = useDesk();
  const [of, setOf] = useState<ComboOption | null>(null);
  const { data } = useAsk('people.caller', line.customer === null ? null : { contact: null, customer: line.customer });
  const search = useCallback(
    async (text: string): Promise<ComboOption[]> => {
      const own = (data?.open ?? []).map((one) => ({
        value: one.id,
        label: `${one.number} ${one.title}`,
        detail: one.customerName,
      }));
      if (text.trim() === '') return own.filter((one) => one.value !== line.id);
      const { groups } = await desk.query('search.all', { text, kinds: ['ticket'], limit: 10 });
      return groups
        .flatMap((group) => group.hits)
        .filter((one) => one.id !== line.id)
        .map((one) => ({ value: one.id, label: `${one.number} ${one.title.text}`, detail: one.subtitle }));
    },
    [data, desk, line.id],
  );
  return (
    <ActionDialog
      action="duplicate"
      title={t('dialog.duplicate.title')}
      lead={t('dialog.duplicate.lead')}
      submit={t('dialog.duplicate.submit')}
      input={() => (of === null ? {} : { of: of.value })}
      message={() => t('done.duplicate', { number: line.number, of: of?.label.split(' ', 1)[0] ?? '' })}
      onClose={onClose}
    >
      <ComboBox
        label={t('dialog.duplicate.of')}
        name="of"
        hint={t('dialog.duplicate.hint')}
        autoFocus
        options={search}
        value={of}
        onChange={setOf}
      />
    </ActionDialog>
  );
}
