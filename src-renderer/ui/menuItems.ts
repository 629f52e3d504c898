import type { Icon as TablerIcon } from '@tabler/icons-react';
import type { KeyBinding } from './hotkeyRegistry.ts';

export interface MenuItem {
  id: string;
  label: string;
  icon?: TablerIcon | undefined;
  hotkey?: string | undefined;
  hotkeyId?: string | undefined;
  /** Cannot be done now; say why in `reason`. */
  disabled?: boolean | undefined;
  reason?: string | undefined;
  danger?: boolean | undefined;
  /** One of several that hold or not (columns shown, field grouped by): drawn with a tick. The menu stays open. */
  checked?: boolean | undefined;
  /** With `checked`: only one of them holds at a time, so the menu closes once one is chosen. */
  closes?: boolean | undefined;
  run: () => void;
}

export interface MenuSection {
  id: string;
  /** A heading over the items. */
  label?: string | undefined;
  items: readonly MenuItem[];
}

/**
 * The items without a key of their own as bindings without a key: what the palette finds, and a person may give a key. One
 * of several choices is named with its heading: "Dark" alone says too little.
 */
export function offeredBy(prefix: string, sections: readonly MenuSection[]): KeyBinding[] {
  return sections.flatMap((section) =>
    section.items
      .filter((item) => item.hotkey === undefined)
      .map((item) => ({
        id: `${prefix}.${section.id}.${item.id}`,
        label: section.label === undefined ? item.label : `${section.label}: ${item.label}`,
        keys: [],
        enabled: item.disabled !== true,
        run: item.run,
      })),
  );
}
