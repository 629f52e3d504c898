import { describe, expect, it } from 'vitest';
import { effectiveKeys, findBinding, type KeyBinding, type KeyLayer, type KeyPreferences } from './hotkeyRegistry.ts';

const none: KeyPreferences = { remap: {}, lettersOff: false };
const binding = (id: string, keys: string | string[], over: Partial<KeyBinding> = {}): KeyBinding => ({
  id,
  keys,
  label: id,
  run: () => undefined,
  ...over,
});
const layer = (scope: KeyLayer['scope'], bindings: KeyBinding[], over: Partial<KeyLayer> = {}): KeyLayer => ({
  scope,
  bindings,
  blocks: 'nothing',
  active: () => true,
  ...over,
});
const key = (k: string, over = {}) => ({
  key: k,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  altGraph: false,
  repeat: false,
  ...over,
});
const find = (layers: KeyLayer[], press: ReturnType<typeof key>, inField = false, prefs = none) =>
  findBinding(layers, press, { inField, mac: false }, prefs)?.id;

describe('findBinding', () => {
  const global = layer('global', [
    binding('new', 'n'),
    binding('palette', 'Ctrl+k'),
    binding('close', 'Escape'),
    binding('open', 'Enter'),
  ]);

  it('lets no letter act inside a field, chords, F keys and Escape do', () => {
    expect(find([global], key('n'), true)).toBeUndefined();
    expect(find([global], key('Enter'), true)).toBeUndefined();
    expect(find([global], key('k', { ctrlKey: true }), true)).toBe('palette');
    expect(find([global], key('Escape'), true)).toBe('close');
    expect(find([global], key('n'))).toBe('new');
  });
  it('asks the highest scope first, the latest first within it', () => {
    const screen = layer('screen', [binding('note', 'n')]);
    const later = layer('screen', [binding('next', 'n')]);
    expect(find([screen, global], key('n'))).toBe('note');
    expect(find([screen, later, global], key('n'))).toBe('next');
  });
  it('lets a dialog block everything and a card block letters only', () => {
    expect(find([global, layer('dialog', [], { blocks: 'all' })], key('k', { ctrlKey: true }))).toBeUndefined();
    const card = layer('card', [binding('park', 'Escape')], { blocks: 'letters' });
    expect(find([global, card], key('n'))).toBeUndefined();
    expect(find([global, card], key('k', { ctrlKey: true }))).toBe('palette');
    expect(find([global, card], key('Escape'))).toBe('park');
    expect(find([global, { ...card, active: () => false }], key('n'))).toBe('new');
  });
  it('does not repeat unless asked', () => {
    const list = layer('pane', [binding('down', ['j', 'ArrowDown'], { repeat: true })]);
    expect(find([list], key('ArrowDown', { repeat: true }))).toBe('down');
    expect(find([global], key('n', { repeat: true }))).toBeUndefined();
  });
  it('passes over a binding that is off', () => {
    expect(find([global, layer('screen', [binding('off', 'n', { enabled: false })])], key('n'))).toBe('new');
  });
  it('follows the person’s own keys and letters switched off', () => {
    const own: KeyPreferences = { remap: { new: 'F2' }, lettersOff: false };
    expect(find([global], key('n'), false, own)).toBeUndefined();
    expect(find([global], key('F2'), true, own)).toBe('new');
    expect(find([global], key('n'), false, { remap: {}, lettersOff: true })).toBeUndefined();
    expect(effectiveKeys(binding('x', ['j', 'ArrowDown']), { remap: {}, lettersOff: true })).toEqual(['ArrowDown']);
  });
});
