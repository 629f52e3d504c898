import { describe, expect, it } from 'vitest';
import type { KeyPress } from '#renderer/ui/keys.ts';
import { readPress, sameShortcut } from './pressed.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  altGraph: false,
  ...more,
});

describe('a pressed key as a shortcut', () => {
  it.each<[string, KeyPress, string]>([
    ['a letter', press('b'), 'b'],
    ['a capital is Shift and the letter', press('B', { shiftKey: true }), 'shift+b'],
    ['a sign, however it is written', press('?', { shiftKey: true }), '?'],
    ['plus', press('+'), 'plus'],
    ['a chord', press('K', { ctrlKey: true, shiftKey: true }), 'mod+shift+k'],
    ['a function key', press('F6'), 'F6'],
    ['Ctrl and Enter', press('Enter', { ctrlKey: true }), 'mod+Enter'],
  ])('%s', (_name, one, shortcut) => {
    expect(readPress(one, false)).toEqual({ ok: true, shortcut });
  });

  it('⌘ is Ctrl on a Mac, and Ctrl is nothing', () => {
    expect(readPress(press('k', { metaKey: true }), true)).toEqual({ ok: true, shortcut: 'mod+k' });
    expect(readPress(press('k', { ctrlKey: true }), true)).toEqual({ ok: false, reason: 'reserved' });
  });

  it.each<[string, KeyPress, string]>([
    ['AltGr', press('è', { altGraph: true }), 'altGr'],
    ['a sign that needs AltGr in Italy', press('@'), 'altGr'],
    ['a brace on another keyboard', press('{', { shiftKey: true }), 'altGr'],
    ['closing the window', press('w', { ctrlKey: true }), 'reserved'],
    ['Alt F4', press('F4', { altKey: true }), 'reserved'],
    ['back in the browser', press('ArrowLeft', { altKey: true }), 'reserved'],
    ['the Windows key', press('k', { metaKey: true }), 'reserved'],
    ['a media key', press('AudioVolumeUp'), 'reserved'],
    ['Enter alone', press('Enter'), 'alone'],
    ['an arrow', press('ArrowDown', { shiftKey: true }), 'alone'],
  ])('refuses %s', (_name, one, reason) => {
    expect(readPress(one, false)).toEqual({ ok: false, reason });
  });

  it('waits while only modifiers are held', () => {
    expect(readPress(press('Shift', { shiftKey: true }), false)).toBeNull();
    expect(readPress(press('Control', { ctrlKey: true }), false)).toBeNull();
  });

  it('is compared by meaning', () => {
    expect(sameShortcut('Ctrl+Shift+K', 'mod+shift+k')).toBe(true);
    expect(sameShortcut('k', 'shift+k')).toBe(false);
  });
});
