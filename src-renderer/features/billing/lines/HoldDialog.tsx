import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRun } from '#renderer/app/desk.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { ReasonDialog } from '../ReasonDialog.tsx';
import type { LineGroup } from './groupLines.ts';

type Hold = 'disputed' | 'excluded';

/** Takes an intervention out of the bill: for now, as disputed, or for good. */
export function HoldDialog({ group, onClose }: { group: LineGroup; onClose: () => void }) {
  const { t } = useTranslation('billing');
  const run = useRun();
  const toasts = useToasts();
  const [hold, setHold] = useState<Hold>('disputed');
  const id = group.intervention ?? '';
  return (
    <ReasonDialog
      title={t('hold.title')}
      lead={group.ticketNumber ?? undefined}
      reason={t('hold.reason')}
      save={t('hold.save')}
      onSave={(reason) => run('intervention.hold', { id, hold, reason })}
      onSaved={() =>
        toasts.show({
          message: t(`hold.done.${hold}`, { number: group.ticketNumber ?? '' }),
          undo: () => void run('intervention.hold', { id, hold: 'none', reason: t('hold.undone') }),
        })
      }
      onClose={onClose}
    >
      <SegmentedChoice
        label={t('hold.how')}
        clearable={false}
        hint={t(`hold.hint.${hold}`)}
        options={(['disputed', 'excluded'] as const).map((one) => ({ value: one, label: t(`hold.${one}`) }))}
        value={hold}
        onChange={(next) => next !== null && setHold(next)}
      />
    </ReasonDialog>
  );
}
