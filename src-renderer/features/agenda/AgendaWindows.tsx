import { InterventionWindows } from '#renderer/features/interventions/InterventionWindows.tsx';
import { type PlanGiven, PlanInterventionDialog } from '#renderer/features/interventions/PlanInterventionDialog.tsx';
import { RecordInterventionDialog } from '#renderer/features/interventions/RecordInterventionDialog.tsx';
import { NewVisitDialog } from './NewVisitDialog.tsx';

/** A window over the calendar. */
export type AgendaStep =
  | { readonly do: 'card'; readonly id: string }
  | { readonly do: 'move'; readonly id: string; readonly ticket: string }
  | { readonly do: 'record'; readonly id: string }
  | { readonly do: 'new'; readonly given: PlanGiven };

export function AgendaWindows({ step, onClose }: { step: AgendaStep; onClose: () => void }) {
  if (step.do === 'card') return <InterventionWindows intervention={step.id} onClose={onClose} />;
  if (step.do === 'move')
    return <PlanInterventionDialog ticket={step.ticket} intervention={step.id} onDone={onClose} />;
  if (step.do === 'record') return <RecordInterventionDialog intervention={step.id} onDone={onClose} />;
  return <NewVisitDialog given={step.given} onDone={onClose} />;
}
