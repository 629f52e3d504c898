/** A key no line of the list has. */
export function newKey(lines: readonly { readonly key: number }[]): number {
  return lines.reduce((most, one) => Math.max(most, one.key), 0) + 1;
}

/** Where the line stands among those that will be sent: empty ones are left out, and errors name the place. */
export function placeOf<L>(lines: readonly L[], n: number, filled: (line: L) => boolean): number {
  return lines.slice(0, n).filter(filled).length;
}
