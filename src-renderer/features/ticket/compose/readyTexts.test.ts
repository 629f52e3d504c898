import { describe, expect, it } from 'vitest';
import { calledAt, insertText } from './readyTexts.ts';

describe('ready-made texts', () => {
  it.each([
    [':', '::', 2, 0],
    ['Ciao :', 'Ciao ::', 7, 5],
    ['Ciao :\nfine', 'Ciao ::\nfine', 7, 5],
    ['riga\n:', 'riga\n::', 7, 5],
    ['std:', 'std::', 5, -1],
    ['a ::b', 'a ::', 4, -1],
    ['x', 'xy', 2, -1],
    ['::', ':::', 3, -1],
  ])('%j then %j with the caret at %i: %i', (before, now, caret, at) => {
    expect(calledAt(before, now, caret)).toBe(at);
  });
  it('take the place of the colons', () => {
    expect(insertText('Ciao :: fine', 5, 'a tutti')).toEqual({ text: 'Ciao a tutti fine', caret: 12 });
  });
});
