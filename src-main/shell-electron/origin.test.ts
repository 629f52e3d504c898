import { describe, expect, it } from 'vitest';
import { isOwnPage, leavesPageOpen, mayOpenOutside, PAGE } from './origin.ts';

describe('the own page', () => {
  it('is the product’s scheme and host, and nothing that looks like it', () => {
    expect(isOwnPage(PAGE)).toBe(true);
    expect(isOwnPage('app://sportello/assets/index.js')).toBe(true);
    for (const other of [
      'app://evil/index.html',
      'app://sportello.evil/',
      'app://sportello:80/',
      'app://x@sportello/',
      'https://sportello/',
      'file:///etc/passwd',
      'about:blank',
      'null',
      '',
    ]) {
      expect(isOwnPage(other), other).toBe(false);
    }
  });
});

describe('opening outside', () => {
  it('allows the web, the mail program and the telephone only', () => {
    expect(mayOpenOutside('https://example.org/a')).toBe(true);
    expect(mayOpenOutside('mailto:a@example.org')).toBe(true);
    expect(mayOpenOutside('tel:+390432123456')).toBe(true);
    for (const other of [
      'http://example.org',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://server/share',
      'ms-msdt:/id',
      'anydesk:1',
      'not an address',
    ]) {
      expect(mayOpenOutside(other), other).toBe(false);
    }
  });

  it('of a plain link, mail and telephone only', () => {
    expect(leavesPageOpen('tel:0432')).toBe(true);
    expect(leavesPageOpen('mailto:a@example.org')).toBe(true);
    expect(leavesPageOpen('https://example.org/')).toBe(false);
    expect(leavesPageOpen('file:///etc/passwd')).toBe(false);
  });
});
