const reachable =
  'a[href], button:not([disabled]), input:not([disabled]):not([type="hidden"]), select:not([disabled]), textarea:not([disabled]), [tabindex]';

/**
 * Moves the focus to what follows `from` in its form (nearest `[data-advance]`, `form` or dialog), as Tab would, and tells
 * whether there was something. For choices that go on by themselves once made.
 */
export function focusNext(from: HTMLElement): boolean {
  const root = from.closest<HTMLElement>('[data-advance], form, [role="dialog"]') ?? document.body;
  const all = [...root.querySelectorAll<HTMLElement>(reachable)].filter(
    (e) => e.tabIndex >= 0 && e.offsetParent !== null,
  );
  const after = all.find(
    (e) => !from.contains(e) && (from.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  after?.focus();
  return after !== undefined;
}
