import type { keys as it } from '../it/keys.ts';
import type { Shape } from '../shape.ts';

/** The list of keys and its groups. */
export const keys = {
  title: 'Keys',
  lead: 'Every key that acts now. Enter on a key to change it.',
  find: 'Find a key or an action',
  lettersOff: 'Switch single letters off',
  lettersOffHint: 'Keys with Ctrl, Alt and the function keys stay. In fields letters never act.',
  remap: 'Change key',
  change: '{{label}}: {{keys}}. Change key',
  reset: 'Default key',
  resetOne: 'Back to the default key: {{label}}',
  resetAll: 'All keys back to default',
  conflict: 'Already used by: {{label}}',
  pressKey: 'Press the new key',
  pressHint: 'Esc to leave it as it was',
  off: 'switched off',
  changed: 'changed',
  saved: '“{{label}}” is now {{keys}}',
  back: 'All keys are back to default',
  nothing: 'No key with these words',
  refused: {
    altGr: 'It needs AltGr on an Italian keyboard: choose another',
    reserved: 'The program or the system uses it: choose another',
    alone: 'Add a letter or a function key',
  },
  always: 'Always, in lists',
  fixed: {
    move: 'Move through the rows',
    ends: 'First and last row',
    open: 'Open the row',
    select: 'Select the row',
    extend: 'Select rows in a run',
    all: 'Select all rows',
    leave: 'Close, or go back',
  },
  list: {
    next: 'Next row',
    previous: 'Previous row',
    open: 'Open the row',
    select: 'Select the row',
  },
  scope: {
    global: 'Everywhere',
    screen: 'On this page',
    pane: 'In the pane',
    card: 'On the call card',
    dialog: 'In the dialog',
  },
} as const satisfies Shape<typeof it>;
