import { describe, expect, it } from 'vitest';
import { highlightParts } from './highlightParts.ts';

const shown = (text: string, query: string) =>
  highlightParts(text, query)
    .map((p) => (p.hit ? `[${p.text}]` : p.text))
    .join('');

describe('highlightParts', () => {
  it('marks starts of words, without accents or capitals', () => {
    expect(shown('Rossi Mobili srl', 'ros mob')).toBe('[Ros]si [Mob]ili srl');
    expect(shown('La Città', 'citta')).toBe('La [Città]');
    expect(shown('errore E-217', 'e-217')).toBe('errore [E-217]');
    expect(shown('immobile', 'mobile')).toBe('immobile');
  });
  it('keeps everything whatever is searched', () => {
    for (const q of ['', '(', '.*', '𝒳', 'ß'])
      expect(
        highlightParts('a(b) .* 𝒳ß', q)
          .map((p) => p.text)
          .join(''),
      ).toBe('a(b) .* 𝒳ß');
  });
});
