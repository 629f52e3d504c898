import { highlightParts } from './highlightParts.ts';

/** Text with the words that were searched marked. */
export function Highlight({ text, query }: { text: string; query: string }) {
  const parts = highlightParts(text, query);
  return parts.map((part, i) => (part.hit ? <mark key={`${i}-${part.text}`}>{part.text}</mark> : part.text));
}
