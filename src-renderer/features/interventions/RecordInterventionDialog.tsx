import type { Mode } from '#shared/domain/intervention/fields.ts';
import type { InterventionState } from '#shared/domain/intervention/state.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { BrokenDialog } from './BrokenDialog.tsx';
import { RecordDialog } from './RecordDialog.tsx';
import { useCallPlace } from './useCallPlace.ts';

export interface RecordInterventionDialogProps {
  /** The call the work was for; may be left out when the intervention is known. */
  ticket?: string | undefined;
  /** Default: asked. */
  mode?: Mode | undefined;
  /** One that is planned or whose timer runs (it is then recorded), or one that is recorded (it is then corrected). */
  intervention?: string | undefined;
  /** The dialog is to be drawn no more: the id of what was recorded, null when nothing was. */
  onDone: (id: string | null) => void;
}

/** Records what was done, or corrects it. Draw it when it is to be seen. */
export function RecordInterventionDialog({ ticket, mode, intervention, onDone }: RecordInterventionDialogProps) {
  const known = useAsk('intervention.get', intervention === undefined ? null : { id: intervention });
  const state = known.data?.state as unknown as InterventionState | undefined;
  const call = ticket ?? state?.ticket ?? null;
  const { place, error, reload } = useCallPlace(call);
  const failed = known.error ?? error;
  if (call === null || place === undefined || (intervention !== undefined && state === undefined)) {
    if (failed === null) return null;
    const again = (): void => {
      known.reload();
      reload();
    };
    return <BrokenDialog error={failed} onRetry={again} onClose={() => onDone(null)} />;
  }
  return <RecordDialog ticket={call} {...{ mode, place, state, onDone }} />;
}
