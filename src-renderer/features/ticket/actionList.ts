import type { TicketAction } from '#shared/domain/ticket/commands.ts';
import type { DialogName } from './dialogs/names.ts';

/** A button of the page: its action, its key, and the dialog that asks what else must be known. */
export interface ActionButton {
  /** What must be possible for it to be there. */
  readonly action: TicketAction;
  /** Of the binding; two buttons may need the same action to be possible. */
  readonly id: string;
  readonly hotkey: string;
  readonly label:
    | 'take'
    | 'handOn'
    | 'giveBack'
    | 'suspend'
    | 'resume'
    | 'planVisit'
    | 'solve'
    | 'told'
    | 'close'
    | 'reopen'
    | 'edit';
  /** Null for what is done at once. */
  readonly dialog: DialogName | null;
  /** Where there is no room for all, the lower goes into the menu first; the likeliest button of all stays. */
  readonly keep: number;
}

/** In the order of a call's life. `wait` and `resume` share a key: only one may follow. Work is planned while the call is worked on. */
const BUTTONS: readonly ActionButton[] = [
  { action: 'take', id: 'take', hotkey: 'p', label: 'take', dialog: null, keep: 8 },
  { action: 'tell', id: 'tell', hotkey: 't', label: 'told', dialog: 'tell', keep: 9 },
  { action: 'close', id: 'close', hotkey: 'z', label: 'close', dialog: 'close', keep: 9 },
  { action: 'resume', id: 'resume', hotkey: 'w', label: 'resume', dialog: null, keep: 7 },
  { action: 'handOn', id: 'handOn', hotkey: 'a', label: 'handOn', dialog: 'handOn', keep: 6 },
  { action: 'giveBack', id: 'giveBack', hotkey: 'b', label: 'giveBack', dialog: 'giveBack', keep: 2 },
  { action: 'wait', id: 'wait', hotkey: 'w', label: 'suspend', dialog: 'wait', keep: 5 },
  { action: 'solve', id: 'plan', hotkey: 'u', label: 'planVisit', dialog: 'plan', keep: 3 },
  { action: 'solve', id: 'solve', hotkey: 'r', label: 'solve', dialog: 'solve', keep: 8 },
  { action: 'reopen', id: 'reopen', hotkey: 'o', label: 'reopen', dialog: 'reopen', keep: 4 },
  { action: 'change', id: 'edit', hotkey: 'e', label: 'edit', dialog: null, keep: 1 },
];

/** Above every `keep` of the table. */
const FIRST = 10;

/** What one most likely does next, best first. */
const NEXT: readonly string[] = ['tell', 'close', 'resume', 'take', 'solve', 'reopen'];

/** The buttons that the present state offers, the likeliest first and marked. */
export function buttonsFor(
  possible: ReadonlySet<TicketAction>,
  working: boolean,
): readonly (ActionButton & { primary: boolean })[] {
  const offered = BUTTONS.filter((one) => possible.has(one.action));
  // Whoever is at work on it solves it; that a colleague could take it over is not the likeliest.
  const next = (working ? ['resume', 'solve'] : NEXT).find((id) => offered.some((one) => one.id === id));
  return offered
    .map((one) => ({ ...one, primary: one.id === next, keep: one.id === next ? FIRST : one.keep }))
    .toSorted((a, b) => Number(b.primary) - Number(a.primary));
}
