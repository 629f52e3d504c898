import type { Part } from './parts.ts';

/** A sentence of the story, with what stands out. */
export function Sentence({ parts }: { parts: readonly Part[] }) {
  return parts.map((part, i) => (part.strong ? <b key={`${i}-${part.text}`}>{part.text}</b> : part.text));
}
