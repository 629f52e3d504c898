import { describe, expect, it } from 'vitest';
import { loginMeant, operatorsFor } from './pickOperator.ts';

const marta = { id: '1', name: 'Marta Rossi', login: 'marta' };
const marco = { id: '2', name: 'Marco Bianchi', login: 'mb' };
const nicolo = { id: '3', name: 'Nicolò Mariani', login: 'nico' };
const all = [marta, marco, nicolo];

describe('operatorsFor', () => {
  it('shows everybody before anything is typed', () => {
    expect(operatorsFor(all, ' ')).toEqual(all);
  });
  it('finds by the start of any word of name or login, accents aside', () => {
    expect(operatorsFor(all, 'mar')).toEqual(all);
    expect(operatorsFor(all, 'mar ros')).toEqual([marta]);
    expect(operatorsFor(all, 'mb')).toEqual([marco]);
    expect(operatorsFor(all, 'nicolo')).toEqual([nicolo]);
    expect(operatorsFor(all, 'ross x')).toEqual([]);
  });
});

describe('loginMeant', () => {
  it('takes a login typed in full over the row shown first', () => {
    expect(loginMeant(all, 'MB ', marta)).toBe('mb');
  });
  it('takes the active row for part of a name, and the text itself when nobody is found', () => {
    expect(loginMeant(all, 'ros', marta)).toBe('marta');
    expect(loginMeant(all, ' anna ', undefined)).toBe('anna');
  });
});
