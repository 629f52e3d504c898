import type { ComponentType } from 'react';
import { PlanInterventionDialog } from '#renderer/features/interventions/PlanInterventionDialog.tsx';
import { RecordInterventionDialog } from '#renderer/features/interventions/RecordInterventionDialog.tsx';
import { RequestDialog } from '#renderer/features/report/RequestDialog.tsx';
import { useTicket } from '../ticket.ts';
import { AskDialog } from './AskDialog.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { DuplicateDialog } from './DuplicateDialog.tsx';
import { HandOnDialog } from './HandOnDialog.tsx';
import { MoveCustomerDialog } from './MoveCustomerDialog.tsx';
import type { DialogName } from './names.ts';
import { SolveDialog } from './SolveDialog.tsx';
import { TellDialog } from './TellDialog.tsx';
import { TieDialog } from './TieDialog.tsx';
import { WaitDialog } from './WaitDialog.tsx';
import { GiveBackDialog, ReopenDialog, TextDialog } from './WordsDialogs.tsx';

const DIALOGS: Readonly<
  Record<
    Exclude<DialogName, 'title' | 'problem' | 'plan' | 'record' | 'request'>,
    ComponentType<{ onClose: () => void }>
  >
> = {
  handOn: HandOnDialog,
  giveBack: GiveBackDialog,
  wait: WaitDialog,
  solve: SolveDialog,
  tell: TellDialog,
  close: CloseDialog,
  reopen: ReopenDialog,
  moveCustomer: MoveCustomerDialog,
  duplicate: DuplicateDialog,
  ask: AskDialog,
  tie: TieDialog,
};

/** The dialog that is open, if any. */
export function TicketDialogs({ name, onClose }: { name: DialogName | null; onClose: () => void }) {
  const { line } = useTicket();
  if (name === null) return null;
  if (name === 'plan') return <PlanInterventionDialog ticket={line.id} onDone={onClose} />;
  if (name === 'record') return <RecordInterventionDialog ticket={line.id} onDone={onClose} />;
  if (name === 'request') return <RequestDialog onClose={onClose} />;
  if (name === 'title' || name === 'problem') return <TextDialog field={name} onClose={onClose} />;
  const Shown = DIALOGS[name];
  return <Shown onClose={onClose} />;
}
