import { describe, expect, it } from 'vitest';
import { isRemoteHelp, remoteHelpAddress } from './remoteHelp.ts';

const pc = { code: '123 456 789' };

describe('remoteHelpAddress', () => {
  it.each([
    ['anydesk:{code}', 'anydesk:123%20456%20789'],
    [
      'https://aiuto.example/join?id={code}&again={code}',
      'https://aiuto.example/join?id=123%20456%20789&again=123%20456%20789',
    ],
    ['https://aiuto.example/', 'https://aiuto.example/'],
  ])('%s', (template, url) => {
    expect(remoteHelpAddress(template, pc)).toEqual({ url });
  });
  it('escapes what a code could smuggle in', () => {
    expect(remoteHelpAddress('tool:{code}', { code: '1&x=$&/../' })).toEqual({ url: 'tool:1%26x%3D%24%26%2F..%2F' });
  });
  it.each([
    'javascript:alert(1)',
    ' JavaScript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'http://aiuto.example',
    'aiuto.example/{code}',
    '//x',
  ])('refuses %s', (template) => {
    expect(remoteHelpAddress(template, pc)).toEqual({ no: 'badScheme' });
  });
  it('says what is missing', () => {
    expect(remoteHelpAddress(null, pc)).toEqual({ no: 'noTemplate' });
    expect(remoteHelpAddress('tool:{code}', null)).toEqual({ no: 'noAsset' });
    expect(remoteHelpAddress('tool:{code}', { code: ' ' })).toEqual({ no: 'noCode' });
    expect(remoteHelpAddress('https://x.example/', null)).toEqual({ url: 'https://x.example/' });
  });
});

describe('isRemoteHelp', () => {
  it('is true of what the template makes, and of nothing else', () => {
    expect(isRemoteHelp('anydesk:123%20456', 'anydesk:{code}')).toBe(true);
    expect(isRemoteHelp('tool://join/?again=1', ' tool://join/?again=1 ')).toBe(true);
    for (const [address, template] of [
      ['teamviewer:1', 'anydesk:{code}'],
      ['tool://other/1', 'tool://join/{code}'],
      ['tool://join/?x', 'tool://join/'],
      ['anydesk:1', null],
      ['anydesk:1', ''],
      ['file:///etc/passwd', 'file:{code}'],
      ['javascript:alert(1)', 'javascript:{code}'],
      ['http://x.example/1', 'http://x.example/{code}'],
      ['ms-msdt:/id', '{code}'],
    ] as const)
      expect(isRemoteHelp(address, template), address).toBe(false);
  });
});
