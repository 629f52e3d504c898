/** One choice of a ComboBox. */
export interface ComboOption {
  value: string;
  label: string;
  /** A second, softer line: company, phone, serial. */
  detail?: string | undefined;
  /** Options of a group stand under its name; keep them together. */
  group?: string | undefined;
  disabled?: boolean | undefined;
}

/** Lower case without accents, so that `citta` finds `Città`. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Options that have every word of the query at the start of some word of theirs: `ros mob` finds `Rossi Mobili srl`. */
export function filterOptions(options: readonly ComboOption[], query: string): readonly ComboOption[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  return options.filter((o) => {
    const has = fold(`${o.label} ${o.detail ?? ''}`).split(/[^\p{L}\p{N}]+/u);
    return words.every((w) => has.some((h) => h.startsWith(w)));
  });
}

/** The next index that can be chosen, going round; -1 when none can. `from` may be -1. */
export function stepOption(options: readonly { disabled?: boolean | undefined }[], from: number, by: 1 | -1): number {
  for (let n = 1; n <= options.length; n += 1) {
    const at = ((((from === -1 && by === -1 ? 0 : from) + by * n) % options.length) + options.length) % options.length;
    if (options[at]?.disabled !== true) return at;
  }
  return -1;
}
