import { describe, expect, it } from 'vitest';
import { ariaShortcut, formatShortcut, isLetterKey, type KeyPress, matches, parseShortcut } from './keys.ts';

const press = (over: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  altGraph: false,
  ...over,
});
const hit = (text: string, over: Partial<KeyPress>, mac = false) => matches(parseShortcut(text), press(over), mac);

describe('parseShortcut', () => {
  it('reads chords, names and signs', () => {
    expect(parseShortcut('Ctrl+Shift+Space')).toEqual({ key: 'Space', ctrl: true, shift: true, alt: false });
    expect(parseShortcut('N').key).toBe('n');
    expect(parseShortcut('f8').key).toBe('F8');
    expect(parseShortcut('+').key).toBe('+');
    expect(parseShortcut('esc').key).toBe('Escape');
  });
  it.each(['', 'Hyper+K', 'Ctrl+', 'g q', 'F13', 'Ctrl+Foo'])('refuses "%s"', (text) => {
    expect(() => parseShortcut(text)).toThrow(RangeError);
  });
});

describe('matches', () => {
  it('takes letters whatever Caps Lock says, and not with Shift unless asked', () => {
    expect(hit('n', { key: 'n', code: 'KeyN' })).toBe(true);
    expect(hit('n', { key: 'N', code: 'KeyN' })).toBe(true);
    expect(hit('n', { key: 'N', code: 'KeyN', shiftKey: true })).toBe(false);
    expect(hit('Shift+n', { key: 'N', code: 'KeyN', shiftKey: true })).toBe(true);
    expect(hit('n', { key: 'n', code: 'KeyN', ctrlKey: true })).toBe(false);
  });
  it('takes ? with the Shift an Italian keyboard needs', () => {
    expect(hit('?', { key: '?', code: 'Minus', shiftKey: true })).toBe(true);
  });
  it('never acts on AltGr', () => {
    expect(hit('Ctrl+Alt+q', { key: '@', code: 'KeyQ', ctrlKey: true, altKey: true, altGraph: true })).toBe(false);
    expect(hit('@', { key: '@', code: 'Semicolon', altGraph: true })).toBe(false);
    expect(hit('@', { key: '@', code: 'Semicolon', ctrlKey: true, altKey: true })).toBe(false);
  });
  it('reads Ctrl as the Command key on macOS', () => {
    expect(hit('Ctrl+k', { key: 'k', code: 'KeyK', metaKey: true }, true)).toBe(true);
    expect(hit('Ctrl+k', { key: 'k', code: 'KeyK', ctrlKey: true }, true)).toBe(false);
  });
  it('finds a chord by place where the layout is not Latin', () => {
    expect(hit('Ctrl+k', { key: 'к', code: 'KeyK', ctrlKey: true })).toBe(true);
    expect(hit('Ctrl+q', { key: 'a', code: 'KeyQ', ctrlKey: true })).toBe(false);
    expect(hit('k', { key: 'к', code: 'KeyK' })).toBe(false);
  });
  it('knows the space bar and Enter', () => {
    expect(hit('Ctrl+Shift+Space', { key: ' ', code: 'Space', ctrlKey: true, shiftKey: true })).toBe(true);
    expect(hit('Ctrl+Enter', { key: 'Enter', code: 'Enter', ctrlKey: true })).toBe(true);
    expect(hit('Ctrl+Enter', { key: 'Enter', code: 'Enter', ctrlKey: true, shiftKey: true })).toBe(false);
  });
});

describe('shown', () => {
  it('to the eye and to assistive technology', () => {
    expect(formatShortcut('Ctrl+Shift+Enter', false)).toBe('Ctrl ⇧ ↵');
    expect(formatShortcut('Ctrl+Shift+Enter', true)).toBe('⌘⇧↵');
    expect(formatShortcut('p', false)).toBe('P');
    expect(ariaShortcut('Ctrl+Shift+Enter', false)).toBe('Control+Shift+Enter');
    expect(ariaShortcut('Ctrl+k', true)).toBe('Meta+K');
  });
  it('and letters told from chords', () => {
    expect(['n', '?', 'Shift+n', 'Ctrl+n', 'F8', 'Escape'].map((s) => isLetterKey(parseShortcut(s)))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
