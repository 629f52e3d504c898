import { Menu as MantineMenu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { KeyScope } from './hotkeyRegistry.ts';
import { useHotkeys } from './hotkeys.tsx';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import styles from './Menu.module.css';
import { type MenuSection, offeredBy } from './menuItems.ts';
import { useOverlayPortal } from './overlayHost.tsx';

const NOTHING = [] as const;

export interface MenuProps {
  /** Accessible name. */
  label: string;
  sections: readonly MenuSection[];
  /** The button that opens it; exactly one element that can have a ref. */
  children: ReactElement;
  align?: 'start' | 'end' | undefined;
  /**
   * With it the palette offers the items that have no key of their own, and a key can be given to each: the beginning of
   * their ids, stable across versions.
   */
  offers?: string | undefined;
  /** Where the offered items count; default `screen`. */
  offersIn?: KeyScope | undefined;
}

/** Actions under a button: arrows, Home, End, first letters, Enter, Esc. */
export function Menu({ label, sections, children, align = 'end', offers, offersIn = 'screen' }: MenuProps) {
  const portal = useOverlayPortal();
  useHotkeys(offers === undefined ? NOTHING : offeredBy(offers, sections), { scope: offersIn });
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
