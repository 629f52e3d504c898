import type { admin as it } from '../it/admin.ts';
import type { Shape } from '../shape.ts';

/** Lists and settings that an administrator edits. */
export const admin = {
  title: 'Settings',
  products: 'Products',
  types: 'Types',
  services: 'Services',
  groups: 'Support groups',
  operators: 'Operators',
  templates: 'Request templates',
  showRetired: 'Show retired ones too',
} as const satisfies Shape<typeof it>;
