import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '#renderer/app/desk.tsx';
import { PlanInterventionDialog, type PlanGiven } from '#renderer/features/interventions/PlanInterventionDialog.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import type { ComboOption } from '#renderer/ui/comboOptions.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';

export interface NewVisitDialogProps {
  /** Whose, when: what the empty place of the calendar says. */
  given: PlanGiven;
  onDone: (id: string | null) => void;
}

/** Plans work from an empty place of the calendar: first for which call, then the plan, filled in. */
export function NewVisitDialog({ given, onDone }: NewVisitDialogProps) {
  const { t } = useTranslation(['agenda', 'common']);
  const desk = useDesk();
  const [chosen, setChosen] = useState<string | null>(null);
  const search = useCallback(
    async (text: string): Promise<ComboOption[]> => {
      if (text.trim() === '') {
        const filter = given.operator === null ? { scope: 'live' as const } : { operator: [given.operator] };
        const { rows } = await desk.query('queue.page', { filter, order: 'urgent', limit: 12 });
        return rows.map((one) => ({
          value: one.id,
          label: `${one.number} ${one.title}`,
          detail: one.customerName || one.requesterName,
        }));
      }
      const { groups } = await desk.query('search.all', { text, kinds: ['ticket'], limit: 12 });
      return groups
        .flatMap((group) => group.hits)
        .map((one) => ({ value: one.id, label: `${one.number} ${one.title.text}`, detail: one.subtitle }));
    },
    [desk, given.operator],
  );
  if (chosen !== null) return <PlanInterventionDialog ticket={chosen} given={given} onDone={onDone} />;
  return (
    <Dialog
      open
      onClose={() => onDone(null)}
      title={t('agenda:newTitle')}
      lead={t('agenda:newLead')}
      actions={<Button onClick={() => onDone(null)}>{t('common:actions.cancel')}</Button>}
    >
      <ComboBox
        label={t('agenda:forCall')}
        hint={t('agenda:forCallHint')}
        autoFocus
        options={search}
        value={null}
        onChange={(option) => setChosen(option?.value ?? null)}
      />
    </Dialog>
  );
}
