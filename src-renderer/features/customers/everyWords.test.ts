import { describe, expect, it } from 'vitest';
import { createI18n } from '#shared/i18n/createI18n.ts';
import { everyWords } from './everyWords.ts';

const words = (language: 'it' | 'en', every: Parameters<typeof everyWords>[0]): string =>
  everyWords(every, createI18n(language).getFixedT(null, ['people', 'common', 'billing']));

describe('how often a visit comes', () => {
  it.each([
    [{ by: 'days', days: 90 }, 'ogni 90 giorni', 'every 90 days'],
    [{ by: 'days', days: 1 }, 'ogni giorno', 'every day'],
    [
      { by: 'weekday', nth: 2, weekday: 1, months: 1 },
      'il secondo lunedì di ogni mese',
      'the second Monday of every month',
    ],
    [
      { by: 'weekday', nth: 5, weekday: 7, months: 3 },
      'l’ultima domenica, ogni 3 mesi',
      'the last Sunday, every 3 months',
    ],
  ] as const)('%o', (every, it_, en) => {
    expect(words('it', every)).toBe(it_);
    expect(words('en', every)).toBe(en);
  });
});
