/** What arrows do in the calendar: to the next thing of a cell, then to the cell beside it. */
export function moveFocus(root: HTMLElement, key: string): boolean {
  const { activeElement } = document;
  const cell = activeElement?.closest<HTMLElement>('[data-cell]');
  if (cell === null || cell === undefined || !root.contains(cell)) return false;
  const [row = 0, col = 0] = (cell.dataset['cell'] ?? '0:0').split(':').map(Number);
  const stops = stopsOf(cell);
  const at = stops.indexOf(activeElement as HTMLElement);
  if (key === 'ArrowDown' && at < stops.length - 1) return focus(stops[at + 1]);
  if (key === 'ArrowUp' && at > 0) return focus(stops[at - 1]);
  const [down, side] =
    key === 'ArrowDown'
      ? [1, 0]
      : key === 'ArrowUp'
        ? [-1, 0]
        : key === 'ArrowRight'
          ? [0, 1]
          : key === 'ArrowLeft'
            ? [0, -1]
            : [0, 0];
  if (down === 0 && side === 0) return false;
  for (let r = row + down, c = col + side; ; r += down, c += side) {
    const next = root.querySelector<HTMLElement>(`[data-cell="${r}:${c}"]`);
    if (next === null) return true;
    const there = stopsOf(next);
    if (there.length > 0) return focus(down === -1 ? there.at(-1) : there[Math.min(Math.max(0, at), there.length - 1)]);
  }
}

function stopsOf(cell: HTMLElement): HTMLElement[] {
  return [...cell.querySelectorAll<HTMLElement>('[data-stop]')];
}

function focus(element: HTMLElement | undefined): boolean {
  element?.focus();
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}
