import type { RefObject } from 'react';
import type { FieldError } from '#renderer/ui/fieldErrors.tsx';

/** Refuses a form while a field holds what could not be read: the value of such a field is the last good one, and must not be saved unseen. */
export function stillWrong(root: RefObject<HTMLElement | null>): FieldError[] {
  const found = root.current?.querySelector('[aria-invalid="true"]') ?? null;
  return found === null ? [] : [{ field: '', message: '' }];
}
