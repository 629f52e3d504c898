import type { Icon as TablerIcon } from '@tabler/icons-react';

export interface IconProps {
  /** A Tabler icon, imported by name: `import { IconPlus } from '@tabler/icons-react'`. */
  of: TablerIcon;
  /** Pixels, default 18. */
  size?: number | undefined;
  /** Given only when the icon stands alone and says something; otherwise it is decoration and hidden. */
  label?: string | undefined;
  className?: string | undefined;
}

/** Every icon has one size and one weight of line. */
export function Icon({ of: Glyph, size = 18, label, className }: IconProps) {
  return (
    <Glyph
      size={size}
      stroke={1.6}
      focusable={false}
      {...(className === undefined ? {} : { className })}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  );
}
