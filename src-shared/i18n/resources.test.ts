import { describe, expect, it } from 'vitest';
import { createI18n } from './createI18n.ts';
import { languages, resources } from './resources.ts';

type Tree = { readonly [key: string]: string | Tree };

/** `ns.a.b` -> text, for a whole language. */
function flatten(tree: Tree, path = ''): Map<string, string> {
  const out = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') out.set(here, value);
    else for (const [k, v] of flatten(value, here)) out.set(k, v);
  }
  return out;
}

const categories = { it: ['one', 'many', 'other'], en: ['one', 'other'] } as const;
const plural = /_(zero|one|two|few|many|other)$/;
const base = (key: string) => key.replace(plural, '');
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map((m) => m[1] ?? '').toSorted((a, b) => a.localeCompare(b));
const flat = { it: flatten(resources.it), en: flatten(resources.en) };

describe('texts', () => {
  it('are the same keys in both languages, plurals aside', () => {
    const keys = (lang: 'it' | 'en') => [...new Set([...flat[lang].keys()].map(base))].sort();
    expect(keys('en')).toEqual(keys('it'));
    expect(keys('it').length).toBeGreaterThan(150);
  });

  it.each(languages)('%s has no empty text and no stray space', (lang) => {
    const bad = [...flat[lang]].filter(([, text]) => text.trim() === '' || text !== text.trim());
    expect(bad).toEqual([]);
  });

  it.each(languages)('%s has every plural category it needs', (lang) => {
    const rules = new Intl.PluralRules(lang).resolvedOptions().pluralCategories.toSorted();
    expect([...categories[lang]].toSorted()).toEqual(rules);
    const bases = new Set([...flat[lang].keys()].filter((k) => plural.test(k)).map(base));
    expect(bases.size).toBeGreaterThan(0);
    const missing = [...bases]
      .flatMap((b) => categories[lang].map((c) => `${b}_${c}`))
      .filter((k) => !flat[lang].has(k));
    expect(missing).toEqual([]);
  });

  it('name the same values to fill in', () => {
    const byBase = (lang: 'it' | 'en') => {
      const out = new Map<string, string>();
      for (const [key, text] of flat[lang]) {
        const names = placeholders(text).join(',');
        expect(out.get(base(key)) ?? names, key).toBe(names);
        out.set(base(key), names);
      }
      return Object.fromEntries(out);
    };
    expect(byBase('en')).toEqual(byBase('it'));
  });
});

describe('createI18n', () => {
  it('chooses the Italian plural of millions', () => {
    const { t } = createI18n('it');
    expect(t('counts.tickets', { count: 1 })).toBe('1 chiamata');
    expect(t('counts.tickets', { count: 3 })).toBe('3 chiamate');
    expect(t('counts.tickets', { count: 1_000_000 })).toBe('1.000.000 di chiamate');
  });
  it('keeps two languages apart in one process', () => {
    const a = createI18n('it');
    const b = createI18n('en');
    expect([a.t('actions.save'), b.t('actions.save')]).toEqual(['Salva', 'Save']);
    expect(b.t('ticket:actions.take')).toBe('Take in charge');
  });
});
