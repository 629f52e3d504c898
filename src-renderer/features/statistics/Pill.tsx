import { Menu } from '#renderer/ui/Menu.tsx';
import type { MenuSection } from '#renderer/ui/menuItems.ts';
import styles from './statistics.module.css';

export interface PillProps {
  label: string;
  menu: string;
  sections: readonly MenuSection[];
  on?: boolean;
  offers?: string;
}

/** A pill that says what holds and opens the menu to change it. */
export function Pill({ label, menu, sections, on, offers }: PillProps) {
  return (
    <Menu label={menu} sections={sections} align="start" offers={offers}>
      <button type="button" className={styles.pill} data-on={on === true || undefined}>
        {label}
      </button>
    </Menu>
  );
}
