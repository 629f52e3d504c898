import { CHOICES, type ChoiceField } from './draft.ts';
import type { Choices } from './derive.ts';

/**
 * Where the focus goes after the problem (`from` null) or after a choice was made: the next one nobody has decided, then
 * one passed over before it. Null when all is decided: what is left is to save.
 */
export function nextUndecided(choices: Choices, from: ChoiceField | null): ChoiceField | null {
  const at = from === null ? -1 : CHOICES.indexOf(from);
  const order = [...CHOICES.slice(at + 1), ...CHOICES.slice(0, at + 1)];
  return order.find((field) => field !== from && !choices[field].decided) ?? null;
}

/** The option after (1) or before (-1) the present one, going round; null when there is none. For changing the service with one key. */
export function stepOption(choices: Choices, field: ChoiceField, by: 1 | -1): string | null {
  const { options, value } = choices[field];
  if (options.length === 0) return null;
  const at = options.findIndex((one) => one.value === value);
  const to = at < 0 ? (by === 1 ? 0 : options.length - 1) : (at + by + options.length) % options.length;
  return options[to]?.value ?? null;
}
