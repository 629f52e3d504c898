import { Menu as MantineMenu } from '@mantine/core';
import { IconCheck, type Icon as TablerIcon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import styles from './Menu.module.css';
import { useOverlayPortal } from './overlayHost.tsx';

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

export interface MenuProps {
  /** Accessible name. */
  label: string;
  sections: readonly MenuSection[];
  /** The button that opens it; exactly one element that can have a ref. */
  children: ReactElement;
  align?: 'start' | 'end' | undefined;
}

/** Actions under a button: arrows, Home, End, first letters, Enter, Esc. */
export function Menu({ label, sections, children, align = 'end' }: MenuProps) {
  const portal = useOverlayPortal();
  return (
    <MantineMenu
      position={align === 'end' ? 'bottom-end' : 'bottom-start'}
      offset={4}
      portalProps={portal}
      withInitialFocusPlaceholder={false}
      classNames={{
        dropdown: styles.dropdown ?? '',
        item: styles.item ?? '',
        label: styles.heading ?? '',
        divider: styles.divider ?? '',
      }}
    >
      <MantineMenu.Target>{children}</MantineMenu.Target>
      <MantineMenu.Dropdown aria-label={label}>
        {sections.map((section, n) => (
          <div key={section.id} role="group" aria-label={section.label}>
            {n > 0 && <MantineMenu.Divider />}
            {section.label !== undefined && <MantineMenu.Label>{section.label}</MantineMenu.Label>}
            {section.items.map((item) =>
              item.checked === undefined ? (
                <MantineMenu.Item
                  key={item.id}
                  disabled={item.disabled === true}
                  data-danger={item.danger === true || undefined}
                  leftSection={item.icon !== undefined && <Icon of={item.icon} size={16} />}
                  rightSection={item.hotkey !== undefined && <Kbd keys={item.hotkey} id={item.hotkeyId} />}
                  // Once the menu is gone: what the item opens takes the focus, and the menu must not take it back.
                  onClick={() => setTimeout(item.run)}
                >
                  {item.label}
                  {item.disabled === true && item.reason !== undefined && (
                    <span className={styles.reason}>{item.reason}</span>
                  )}
                </MantineMenu.Item>
              ) : (
                <MantineMenu.CheckboxItem
                  key={item.id}
                  disabled={item.disabled === true}
                  checked={item.checked}
                  closeMenuOnClick={item.closes === true}
                  onChange={item.closes === true ? () => setTimeout(item.run) : item.run}
                  checkIcon={<Icon of={IconCheck} size={16} className={styles.tick} />}
                >
                  {item.label}
                </MantineMenu.CheckboxItem>
              ),
            )}
          </div>
        ))}
      </MantineMenu.Dropdown>
    </MantineMenu>
  );
}
