import { useState } from 'react';
import type { InterventionLine } from '#shared/api/interventions.ts';
import { useNav } from '#renderer/app/nav.ts';
import { ReportDialog } from '#renderer/features/report/ReportDialog.tsx';
import { CancelInterventionDialog } from './CancelInterventionDialog.tsx';
import type { CardAction } from './cardActions.ts';
import { InterventionCard } from './InterventionCard.tsx';
import { PlanInterventionDialog } from './PlanInterventionDialog.tsx';
import { RecordInterventionDialog } from './RecordInterventionDialog.tsx';
import { useStartTimer } from './useTimer.ts';

/** One intervention opened from a list: its card, and whatever window follows from it, one at a time. */
export function InterventionWindows({ intervention, onClose }: { intervention: string; onClose: () => void }) {
  const { openTicket } = useNav();
  const start = useStartTimer();
  const [step, setStep] = useState<{ action: CardAction; line: InterventionLine } | null>(null);
  const follow = (action: CardAction, line: InterventionLine): void => {
    if (action === 'openCall') {
      openTicket(line.ticket);
      onClose();
    } else if (action === 'start') {
      void start({ id: line.id, mode: line.mode });
      onClose();
    } else setStep({ action, line });
  };
  if (step === null) return <InterventionCard intervention={intervention} onClose={onClose} onAction={follow} />;
  const { action, line } = step;
  if (action === 'move' && line.ticket !== null)
    return <PlanInterventionDialog ticket={line.ticket} intervention={intervention} onDone={onClose} />;
  if (action === 'cancel') {
    return (
      <CancelInterventionDialog
        intervention={intervention}
        lead={[line.number, line.customerName].filter(Boolean).join(' · ')}
        onDone={onClose}
      />
    );
  }
  if (action === 'report') {
    return (
      <ReportDialog
        intervention={intervention}
        onClose={onClose}
        onCorrect={() => setStep({ action: 'correct', line })}
      />
    );
  }
  return <RecordInterventionDialog intervention={intervention} onDone={onClose} />;
}
