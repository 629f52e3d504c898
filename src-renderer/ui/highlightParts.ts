export interface Part {
  text: string;
  hit: boolean;
}

/** One folded character per original one, so that places agree. */
function foldEach(text: string): string {
  return [...text]
    .map((c) => c.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().slice(0, c.length).padEnd(c.length))
    .join('');
}

/** Cuts `text` where a word of `query` begins a word of it, whatever the accents and capitals. */
export function highlightParts(text: string, query: string): Part[] {
  const words = [...new Set(foldEach(query).split(/\s+/).filter(Boolean))].sort((a, b) => b.length - a.length);
  if (words.length === 0) return [{ text, hit: false }];
  const escaped = words.map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})`, 'gu');
  const parts: Part[] = [];
  let from = 0;
  for (const found of foldEach(text).matchAll(pattern)) {
    if (found.index > from) parts.push({ text: text.slice(from, found.index), hit: false });
    parts.push({ text: text.slice(found.index, found.index + found[0].length), hit: true });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), hit: false });
  return parts;
}
