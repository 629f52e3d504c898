import { describe, expect, it } from 'vitest';
import { assignLetters } from './accessLetters.ts';

const letters = (labels: string[]) =>
  assignLetters(labels.map((label) => ({ label })))
    .map((l) => l.letter)
    .join('');

describe('assignLetters', () => {
  it('gives each option of the call card its own', () => {
    expect(letters(['Alta', 'Media', 'Bassa'])).toBe('amb');
    expect(letters(['Sì', 'No'])).toBe('sn');
    expect(letters(['Rotture pezzi', 'Tagli errati', 'Blocco macchina', 'Blocco collegamenti', 'Altro'])).toBe('rtbca');
  });
  it('keeps what is asked for, in or out of the label', () => {
    const given = assignLetters([
      { label: 'Blocco macchina', letter: 'M' },
      { label: 'Media' },
      { label: 'Altro', letter: 'z' },
    ]);
    expect(given).toEqual([
      { letter: 'm', index: 7 },
      { letter: 'e', index: 1 },
      { letter: 'z', index: -1 },
    ]);
  });
  it('leaves an option without when none is left', () => {
    expect(assignLetters([{ label: 'A' }, { label: 'à' }, { label: '!' }]).map((l) => l.letter)).toEqual(['a', '', '']);
  });
  it('does not change the first ones when one is added', () => {
    const three = letters(['Crash', 'Perdita dati', 'Output errati']);
    expect(letters(['Crash', 'Perdita dati', 'Output errati', 'Difetti']).slice(0, 3)).toBe(three);
  });
});
