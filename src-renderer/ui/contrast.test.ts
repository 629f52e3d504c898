import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, readTokens } from './contrast.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const light = readTokens(css, ':root');
const dark = { ...light, ...readTokens(css, ":root[data-theme='dark']") };

const surfaces = ['bg', 'pane', 'raised', 'sel', 'hover'];
/** Text colour -> the surfaces it is written on. */
const text: Record<string, string[]> = {
  ink: [...surfaces, 'key', 'accent-bg', 'mark', 'late-bg', 'warn-bg', 'wait-bg', 'ok-bg'],
  soft: [...surfaces, 'key', 'mark'],
  faint: [...surfaces, 'key'],
  accent: [...surfaces, 'accent-bg'],
  late: [...surfaces, 'late-bg'],
  warn: [...surfaces, 'warn-bg'],
  wait: [...surfaces, 'wait-bg'],
  ok: [...surfaces, 'ok-bg'],
  'on-accent': ['accent', 'accent-strong', 'on-accent-key'],
};
/** What is not text but must be seen: edges of controls and the ring of focus. */
const marks: Record<string, string[]> = {
  edge: ['bg', 'pane', 'raised'],
  focus: [...surfaces, 'accent-bg', 'key'],
  accent: ['accent-bg', 'pane', 'bg', 'sel'],
};

describe.each([
  ['light', light],
  ['dark', dark],
])('tokens, %s', (_, tokens) => {
  const pair = (front: string, back: string) => contrast(tokens[front] ?? '', tokens[back] ?? '');
  const cases = (table: Record<string, string[]>) =>
    Object.entries(table).flatMap(([front, backs]) => backs.map((back) => [front, back] as const));

  it.each(cases(text))('%s on %s is at least 4.5:1', (front, back) => {
    expect(pair(front, back)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(cases(marks))('%s against %s is at least 3:1', (front, back) => {
    expect(pair(front, back)).toBeGreaterThanOrEqual(3);
  });
});

describe('contrast', () => {
  it('agrees with the two ends of the scale and a known grey', () => {
    expect(contrast('#000', '#fff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});
