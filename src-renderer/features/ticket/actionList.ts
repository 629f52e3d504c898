import type { TicketAction } from '#shared/domain/ticket/commands.ts';
import type { DialogName } from './dialogs/names.ts';

/** A button of the page: its action, its key, and the dialog that asks what else must be known. */
export interface ActionButton {
  readonly action: TicketAction;
  readonly hotkey: string;
  readonly label: 'take' | 'handOn' | 'giveBack' | 'suspend' | 'resume' | 'solve' | 'told' | 'close' | 'reopen';
  readonly dialog: DialogName | null;
}

/** In the order of a call's life; the first that may follow is the main one. `wait` and `resume` share a key: only one may follow. */
const BUTTONS: readonly ActionButton[] = [
  { action: 'take', hotkey: 'p', label: 'take', dialog: null },
  { action: 'tell', hotkey: 't', label: 'told', dialog: 'tell' },
  { action: 'close', hotkey: 'z', label: 'close', dialog: 'close' },
  { action: 'resume', hotkey: 'w', label: 'resume', dialog: null },
  { action: 'handOn', hotkey: 'a', label: 'handOn', dialog: 'handOn' },
  { action: 'giveBack', hotkey: 'b', label: 'giveBack', dialog: 'giveBack' },
  { action: 'wait', hotkey: 'w', label: 'suspend', dialog: 'wait' },
  { action: 'solve', hotkey: 'r', label: 'solve', dialog: 'solve' },
  { action: 'reopen', hotkey: 'o', label: 'reopen', dialog: 'reopen' },
];

/** The buttons that the present state offers. */
export function buttonsFor(possible: ReadonlySet<TicketAction>): readonly ActionButton[] {
  return BUTTONS.filter((one) => possible.has(one.action));
}
