import type { keys as it } from '../it/keys.ts';
import type { Shape } from '../shape.ts';

/** The list of keys and its groups. */
export const keys = {
  title: 'Keys',
  lettersOff: 'Switch single letters off',
  remap: 'Change key',
  reset: 'Default key',
  conflict: 'Already used by: {{label}}',
  pressKey: 'Press the new key',
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
