import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SportelloError } from '#shared/result.ts';
import type { Front, TopicListener } from '#main/core/front.ts';
import { CALL_CHANNEL, TOPICS_CHANNEL } from './channels.ts';
import { refuseNavigation, refusePermissions } from './guards.ts';
import { createHost, type Host } from './hostCalls.ts';
import { connectWindows } from './ipc.ts';
import { setMenu } from './menu.ts';
import { startDownload } from '#main/core/download.ts';
import { fileResponse, pageResponse } from './protocol.ts';
import { openWindow } from './window.ts';
import { isVisible } from './windowState.ts';

type Listener = (...args: unknown[]) => unknown;

/** A stand-in for Electron: keeps what the shell gives it, so that tests can play the system's part. */
const electron = vi.hoisted(() => {
  const kept = {
    handlers: new Map<string, (...args: unknown[]) => unknown>(),
    app: new Map<string, (...args: unknown[]) => unknown>(),
    permission: [] as ((...args: unknown[]) => unknown)[],
    outside: [] as string[],
    /** What the system has no program for. */
    unknown: [] as string[],
    menu: [] as unknown[],
    windows: [] as {
      options: Record<string, unknown>;
      sent: unknown[][];
      listeners: Map<string, (...args: unknown[]) => unknown>;
      loaded: string[];
    }[],
  };
  return kept;
});

vi.mock('electron', () => ({
  app: { on: (name: string, listener: Listener) => electron.app.set(name, listener) },
  protocol: { registerSchemesAsPrivileged: () => undefined, handle: () => undefined },
  shell: {
    openExternal: (url: string) => {
      if (electron.unknown.includes(url)) return Promise.reject(new Error('no program'));
      electron.outside.push(url);
      return Promise.resolve();
    },
  },
  session: {
    defaultSession: {
      setPermissionRequestHandler: (handler: Listener) => electron.permission.push(handler),
      setPermissionCheckHandler: (handler: Listener) => electron.permission.push(handler),
      setDevicePermissionHandler: (handler: Listener) => electron.permission.push(handler),
    },
  },
  ipcMain: {
    handle: (channel: string, handler: Listener) => electron.handlers.set(channel, handler),
    removeHandler: (channel: string) => electron.handlers.delete(channel),
  },
  Menu: {
    buildFromTemplate: (template: unknown) => template,
    setApplicationMenu: (menu: unknown) => electron.menu.push(menu),
  },
  screen: { getAllDisplays: () => [] },
  BrowserWindow: class {
    static getAllWindows(): unknown[] {
      return electron.windows.map((one) => ({ webContents: { send: (...args: unknown[]) => one.sent.push(args) } }));
    }
    readonly webContents = { id: 7 };
    readonly kept = {
      options: {} as Record<string, unknown>,
      sent: [] as unknown[][],
      listeners: new Map<string, Listener>(),
      loaded: [] as string[],
    };
    constructor(options: Record<string, unknown>) {
      this.kept.options = options;
      electron.windows.push(this.kept);
    }
    on(name: string, listener: Listener): void {
      this.kept.listeners.set(name, listener);
    }
    once(name: string, listener: Listener): void {
      this.kept.listeners.set(name, listener);
    }
    loadURL(url: string): Promise<void> {
      this.kept.loaded.push(url);
      return Promise.resolve();
    }
    maximize(): void {}
    show(): void {}
    getNormalBounds(): object {
      return { x: 1, y: 2, width: 3, height: 4 };
    }
    isMaximized(): boolean {
      return true;
    }
  },
}));
vi.mock('electron-store', () => ({ default: vi.fn<() => void>() }));

beforeEach(() => {
  electron.handlers.clear();
  electron.app.clear();
  electron.permission.length = 0;
  electron.outside.length = 0;
  electron.unknown.length = 0;
  electron.menu.length = 0;
  electron.windows.length = 0;
});

function stubFront(call: Front['call']): Front & { tell: TopicListener } {
  const listeners = new Set<TopicListener>();
  return {
    call,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    byItself: () => Promise.resolve(null),
    drop: () => undefined,
    close: () => Promise.resolve(),
    tell: (topics) => {
      for (const one of listeners) one(topics);
    },
  };
}

const noHost: Host = { call: () => Promise.reject(new Error('must not be reached')) };

describe('the bridge', () => {
  const page = { url: 'app://sportello/index.html', parent: null };
  const invoke = (event: unknown, name: unknown, input: unknown): unknown =>
    electron.handlers.get(CALL_CHANNEL)?.(event, name, input);

  it('hands a call of the own page on, each window a session', async () => {
    connectWindows(
      stubFront((session, name, input) => Promise.resolve({ session, name, input })),
      noHost,
    );
    expect(await invoke({ senderFrame: page, sender: { id: 3 } }, 'queue.counts', {})).toEqual({
      result: { session: 'window-3', name: 'queue.counts', input: {} },
    });
  });

  it('refuses any other sender: another page, a frame inside, a frame that is gone', async () => {
    connectWindows(
      stubFront(() => Promise.reject(new Error('must not be reached'))),
      noHost,
    );
    for (const senderFrame of [
      { ...page, url: 'https://evil.example/' },
      { ...page, parent: {} },
      { ...page, url: 'app://evil/' },
      null,
    ]) {
      expect(await invoke({ senderFrame, sender: { id: 3 } }, 'queue.counts', {})).toEqual({
        error: { code: 'forbidden' },
      });
    }
    expect(await invoke({ senderFrame: page, sender: { id: 3 } }, 5, {})).toEqual({ error: { code: 'forbidden' } });
  });

  it('carries typed errors whole and hides what a defect says', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const errors: unknown[] = [
      new SportelloError({ code: 'refused', reason: 'closed', field: 'id' }),
      new Error('secret path'),
    ];
    connectWindows(
      stubFront(() => Promise.reject(errors.shift())),
      noHost,
    );
    expect(await invoke({ senderFrame: page, sender: { id: 3 } }, 'ticket.take', {})).toEqual({
      error: { code: 'refused', reason: 'closed', field: 'id' },
    });
    const second = (await invoke({ senderFrame: page, sender: { id: 3 } }, 'ticket.take', {})) as {
      error: { code: string };
    };
    expect(second.error.code).toBe('internal');
    expect(JSON.stringify(second)).not.toContain('secret');
    log.mockRestore();
  });

  it('tells every window what changed, until it is disconnected', () => {
    const front = stubFront(() => Promise.resolve(null));
    openWindow(
      { bounds: () => ({ width: 10, height: 10 }), maximised: () => false, keep: () => undefined },
      '/x',
      () => undefined,
    );
    const disconnect = connectWindows(front, noHost);
    front.tell(['tickets']);
    expect(electron.windows[0]?.sent).toEqual([[TOPICS_CHANNEL, ['tickets']]]);
    disconnect();
    front.tell(['tickets']);
    expect(electron.windows[0]?.sent).toHaveLength(1);
    expect(electron.handlers.size).toBe(0);
  });
});

describe('a window', () => {
  it('keeps Node out of the page’s reach', () => {
    openWindow(
      { bounds: () => ({ width: 10, height: 10 }), maximised: () => false, keep: () => undefined },
      '/x',
      () => undefined,
    );
    expect(electron.windows[0]?.options['webPreferences']).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
    });
    expect(electron.windows[0]?.loaded).toEqual(['app://sportello/index.html']);
  });

  it('remembers where it stood, and gives its session back when it is gone', () => {
    const kept: unknown[] = [];
    const gone: number[] = [];
    openWindow(
      { bounds: () => ({ width: 10, height: 10 }), maximised: () => true, keep: (...all) => kept.push(all) },
      '/x',
      (id) => gone.push(id),
    );
    electron.windows[0]?.listeners.get('close')?.();
    electron.windows[0]?.listeners.get('closed')?.();
    expect(kept).toEqual([[{ x: 1, y: 2, width: 3, height: 4 }, true]]);
    expect(gone).toEqual([7]);
  });

  it('does not go back to a screen that is no longer there', () => {
    const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];
    expect(isVisible({ x: 100, y: 100, width: 800, height: 600 }, screens)).toBe(true);
    expect(isVisible({ x: 2500, y: 100, width: 800, height: 600 }, screens)).toBe(false);
    expect(isVisible({ x: 100, y: -300, width: 800, height: 600 }, screens)).toBe(false);
  });
});

describe('the guards', () => {
  const OWN = 'app://sportello/index.html';
  const request = (permission: string, requestingUrl: string, isMainFrame = true): unknown => {
    const answers: unknown[] = [];
    const answer = (allowed: boolean): unknown => answers.push(allowed);
    electron.permission[0]?.({}, permission, answer, { requestingUrl, isMainFrame });
    return answers[0];
  };
  const check = (permission: string, origin: string, isMainFrame = true): unknown =>
    electron.permission[1]?.({}, permission, origin, { isMainFrame });

  it('let the own page copy, and no other page or frame', () => {
    refusePermissions();
    const copy = 'clipboard-sanitized-write';
    expect(request(copy, OWN)).toBe(true);
    expect(check(copy, 'app://sportello/')).toBe(true);
    for (const other of ['https://evil.example/', 'app://evil/index.html', 'file:///x.html', 'null', '']) {
      expect(request(copy, other), other).toBe(false);
      expect(check(copy, other), other).toBe(false);
    }
    expect(request(copy, OWN, false)).toBe(false);
    expect(check(copy, 'app://sportello/', false)).toBe(false);
  });

  it('refuse every other permission, to the own page too', () => {
    refusePermissions();
    for (const permission of [
      'clipboard-read',
      'media',
      'notifications',
      'geolocation',
      'openExternal',
      'fileSystem',
      'display-capture',
      'fullscreen',
      'unknown',
    ]) {
      expect(request(permission, OWN), permission).toBe(false);
      expect(check(permission, 'app://sportello/'), permission).toBe(false);
    }
    expect(electron.permission[2]?.()).toBe(false);
  });

  it('refuse navigation, webviews and windows, and open only web, mail and telephone outside', () => {
    refuseNavigation();
    const listeners = new Map<string, Listener>();
    let opener: Listener = () => undefined;
    electron.app.get('web-contents-created')?.(
      {},
      {
        on: (name: string, listener: Listener) => listeners.set(name, listener),
        setWindowOpenHandler: (handler: Listener) => {
          opener = handler;
        },
      },
    );
    const prevented: string[] = [];
    const event = (url: string): object => ({ url, preventDefault: () => prevented.push(url) });
    listeners.get('will-navigate')?.(event('https://evil.example/'));
    listeners.get('will-navigate')?.(event('app://sportello/index.html'));
    listeners.get('will-navigate')?.(event('tel:+390432123456'));
    listeners.get('will-redirect')?.(event('file:///etc/passwd'));
    listeners.get('will-attach-webview')?.(event('webview'));
    expect(prevented).toEqual(['https://evil.example/', 'tel:+390432123456', 'file:///etc/passwd', 'webview']);
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'anydesk:1'])
      expect(opener({ url })).toEqual({ action: 'deny' });
    expect(electron.outside).toEqual(['tel:+390432123456', 'https://example.org/']);
  });
});

describe('the shell’s own calls', () => {
  const page = { url: 'app://sportello/index.html', parent: null };
  const asked: unknown[] = [];
  const open = (url: unknown, senderFrame: unknown = page): unknown =>
    electron.handlers.get(CALL_CHANNEL)?.({ senderFrame, sender: { id: 3 } }, 'host.openOutside', { url });

  function connect(remoteHelp: string | null): void {
    asked.length = 0;
    const front = stubFront((session, name) => {
      asked.push([session, name]);
      return Promise.resolve({ company: { fields: { remoteHelp } } });
    });
    connectWindows(front, createHost(front, { newCallKeyTaken: true }));
  }

  it('hand web, mail, telephone and the company’s own remote-help tool to the system', async () => {
    connect('anydesk:{code}');
    for (const url of ['https://example.org/', 'mailto:a@example.org', 'tel:0432', 'anydesk:123%20456'])
      expect(await open(url), url).toEqual({ result: true });
    expect(electron.outside).toHaveLength(4);
    // Asked of the desk with the window's own session, and only when it matters.
    expect(asked).toEqual([['window-3', 'catalog.get']]);
  });

  it('hand over nothing else, whatever the template says', async () => {
    for (const template of ['anydesk:{code}', 'file:{code}', 'javascript:{code}', 'http://x.example/{code}', null]) {
      connect(template);
      for (const url of [
        'file:///etc/passwd',
        'javascript:alert(1)',
        'data:text/html,x',
        'http://x.example/1',
        'teamviewer:1',
        'ms-msdt:/id',
        '',
      ])
        expect(await open(url), `${String(template)} ${url}`).toEqual({ result: false });
    }
    expect(await open(5)).toMatchObject({ error: { code: 'invalid_input', field: 'url' } });
    expect(await open('https://example.org/', { ...page, url: 'https://evil.example/' })).toEqual({
      error: { code: 'forbidden' },
    });
    expect(electron.outside).toEqual([]);
  });

  it('open no tool for whom the desk does not answer', async () => {
    const front = stubFront(() => Promise.reject(new SportelloError({ code: 'locked' })));
    connectWindows(front, createHost(front, { newCallKeyTaken: false }));
    expect(await open('anydesk:1')).toEqual({ error: { code: 'locked' } });
    expect(electron.outside).toEqual([]);
  });

  it('say when the system has no program for it', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    electron.unknown.push('anydesk:1');
    connect('anydesk:{code}');
    expect(await open('anydesk:1')).toEqual({ result: false });
    log.mockRestore();
  });

  it('say whether another program has the key for a new call', async () => {
    connect(null);
    expect(
      await electron.handlers.get(CALL_CHANNEL)?.({ senderFrame: page, sender: { id: 3 } }, 'host.newCallKeyTaken', {}),
    ).toEqual({ result: true });
  });
});

describe('the menu', () => {
  interface Item {
    role?: string;
    label?: string;
    type?: string;
    submenu?: Item[];
  }
  const items = (list: readonly Item[]): Item[] => list.flatMap((one) => [one, ...items(one.submenu ?? [])]);

  it.each(['linux', 'darwin', 'win32'] as const)('names every item, in the system’s language, on %s', (platform) => {
    setMenu('it-IT', false, platform);
    setMenu('en-GB', false, platform);
    const [it, en] = electron.menu.map((menu) => items(menu as Item[]).filter((one) => one.type !== 'separator'));
    expect(it?.filter((one) => one.label === undefined)).toEqual([]);
    expect(en?.filter((one) => one.label === undefined)).toEqual([]);
    const same = it?.filter((one, at) => one.label === en?.[at]?.label).map((one) => one.label);
    expect(same).toEqual(platform === 'darwin' ? ['Sportello', 'File'] : ['File']);
  });
});

describe('the own scheme', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'sportello-page-'));
    writeFileSync(join(dir, 'index.html'), '<p>ciao');
    writeFileSync(join(dir, 'secret.txt'), 'no');
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('serves the page with its policy', async () => {
    const response = await pageResponse(dir, 'app://sportello/index.html');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain(`default-src 'none'`);
    expect(await response.text()).toBe('<p>ciao');
  });

  it('serves nothing else', async () => {
    for (const address of [
      'app://sportello/secret.txt',
      'app://sportello/../../etc/passwd',
      'app://sportello/%2e%2e/%2e%2e/etc/hosts.html',
      'app://evil/index.html',
      'app://sportello/none.js',
    ]) {
      expect((await pageResponse(dir, address)).status, address).toBe(404);
    }
  });
});

describe('a file of a call', () => {
  const file = { ticket: '01m83b8nmgvpptnb5nfz8r16m5', hash: 'a'.repeat(64) };

  it('comes as a download that nothing opens', async () => {
    const bytes = new TextEncoder().encode('ciao');
    const front = stubFront((_session, _name, input) => {
      const { limit } = input as { limit: number };
      return Promise.resolve({
        bytes: limit === 0 ? new Uint8Array() : bytes,
        size: 4,
        name: 'a.html',
        mime: 'text/html',
      });
    });
    const response = await fileResponse(() => startDownload(front, 'window-7', file.ticket, file.hash));
    expect(await response.text()).toBe('ciao');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('that may not be read is not there', async () => {
    const front = stubFront(() => Promise.reject(new SportelloError({ code: 'not_signed_in' })));
    expect((await fileResponse(() => startDownload(front, 'window-7', file.ticket, file.hash))).status).toBe(404);
  });
});
