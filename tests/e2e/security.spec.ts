import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bridge } from '../../shared/ipc/messages';
import { expect, test } from './fixtures';
import { launchAssay, quit } from './launch';
import { networkUse } from './net-log';

declare global {
  interface Window {
    readonly api: Bridge;
  }
}

test('S1: every web page is sandboxed and isolated, without Node', async ({ workbench: { assay } }) => {
  const preferences = await assay.electron.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) => (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()),
  );
  expect(preferences).toHaveLength(1);
  for (const preference of preferences) {
    expect(preference).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      webviewTag: false,
    });
    for (const forbidden of [
      'nodeIntegrationInWorker',
      'nodeIntegrationInSubFrames',
      'experimentalFeatures',
      'allowRunningInsecureContent',
    ]) {
      expect(preference[forbidden] ?? false, forbidden).toBe(false);
    }
  }
});

test('S2: the page has nothing of Node, and a bridge of two functions that leaks no Electron objects', async ({
  workbench: { page, assay },
}) => {
  const found = await page.evaluate(() => ({
    globals: ['require', 'process', 'Buffer', 'module', 'global', '__dirname', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
    bridge: Object.keys(window.api).sort(),
    frozen: Object.isFrozen(window.api),
  }));
  expect(found).toEqual({ globals: [], bridge: ['onEvent', 'request'], frozen: true });

  const heard = page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        window.api.onEvent((...all: unknown[]) =>
          resolve(
            all.map((argument) =>
              Object.keys(argument as object)
                .sort()
                .join(),
            ),
          ),
        );
      }),
  );
  await page.evaluate(() => undefined);
  await assay.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('assay.event', { type: 'command', command: 'none' }),
  );
  expect(await heard).toEqual(['command,type']);
});

test('S6: a strict content security policy comes with every answer, and holds', async ({ workbench: { page, assay } }) => {
  const policy = await assay.electron.evaluate(async ({ session }) =>
    (await session.defaultSession.fetch('app://assay/index.html')).headers.get('content-security-policy'),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);

  const attempts = await page.evaluate(async () => {
    const outcome: Record<string, string> = {};
    const attempt = async (name: string, act: () => unknown): Promise<void> => {
      outcome[name] = await Promise.resolve()
        .then(act)
        .then(
          () => 'done',
          () => 'refused',
        );
    };
    // In a later task, since what the debugger evaluates itself is allowed to.
    await attempt(
      'eval',
      () =>
        new Promise((done, refused) => {
          setTimeout(() => {
            try {
              // biome-ignore lint/security/noGlobalEval: whether it is refused is the question
              done((0, eval)('1 + 1'));
            } catch (error) {
              refused(error);
            }
          });
        }),
    );
    await attempt('innerHTML', () => {
      document.createElement('div').innerHTML = '<img src=x onerror="window.hacked = true">';
    });
    await attempt('fetch', () => fetch('app://assay/index.html'));
    await attempt('inline', () => {
      const script = document.createElement('script');
      script.textContent = 'window.hacked = true';
      document.body.append(script);
      script.remove();
      if (!('hacked' in window)) throw new Error('did not run');
    });
    await attempt('handler', () => {
      const image = document.createElement('img');
      image.setAttribute('onerror', 'window.hacked = true');
      image.dispatchEvent(new Event('error'));
      if (!('hacked' in window)) throw new Error('did not run');
    });
    return outcome;
  });
  expect(attempts).toEqual({ eval: 'refused', innerHTML: 'refused', fetch: 'refused', inline: 'refused', handler: 'refused' });
});

test('S7 and S8: the window goes nowhere else and opens no other', async ({ workbench: { page, assay } }) => {
  const address = page.url();
  expect(address).toBe('app://assay/index.html');
  await page.evaluate(() => {
    const link = (href: string, target = ''): void => {
      const anchor = document.createElement('a');
      anchor.href = href;
      anchor.target = target;
      document.body.append(anchor);
      anchor.click();
      anchor.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true }));
      anchor.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true }));
      anchor.remove();
    };
    link('https://example.invalid/');
    link('https://example.invalid/', '_blank');
    link('file:///etc/passwd');
    window.open('https://example.invalid/');
    const form = document.createElement('form');
    form.action = 'https://example.invalid/';
    document.body.append(form);
    form.submit();
    form.remove();
    const refresh = document.createElement('meta');
    refresh.httpEquiv = 'refresh';
    refresh.content = '0;url=https://example.invalid/';
    document.head.append(refresh);
    location.assign('https://example.invalid/');
  });
  // Asked of main: Playwright's own page waits for the navigations that were refused.
  const left = await assay.electron.evaluate(async ({ BrowserWindow, webContents }) => {
    const [contents] = webContents.getAllWebContents();
    const text: unknown = await contents?.executeJavaScript('document.querySelector("[role=textbox]")?.textContent?.length ?? 0');
    return {
      windows: BrowserWindow.getAllWindows().length,
      pages: webContents.getAllWebContents().length,
      url: contents?.getURL(),
      hasText: Number(text) > 100,
    };
  });
  expect(left).toEqual({ windows: 1, pages: 1, url: address, hasText: true });
});

test('S9: only web and mail addresses are opened, after asking with the whole address', async ({ workbench: { page, assay } }) => {
  await assay.electron.evaluate(({ dialog, shell }) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    dialog.showMessageBox = (async (...all: unknown[]) => {
      seen.push(`asked ${(all.at(-1) as { detail: string }).detail.split('\n')[0]}`);
      return { response: 0, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
    shell.openExternal = async (url) => void seen.push(`opened ${url}`);
  });
  const refused = [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'smb://host/share',
    '\\\\host\\share',
    'data:text/html,x',
    'ms-msdt:/id',
    'vscode://file/x',
    'assay://x',
    'https://user:secret@example.org/',
    'https://example.org/\u202Egnp.exe',
    'https://exa\nmple.org',
    'not an address',
  ];
  const codes = await page.evaluate(async (urls) => {
    const answers = await Promise.all(urls.map((url) => window.api.request('app.open-link', { url })));
    return answers.map((answer) => (answer as { error?: { code: string } }).error?.code);
  }, refused);
  expect(new Set(codes)).toEqual(new Set(['link-refused']));
  await page.evaluate(() => window.api.request('app.open-link', { url: 'https://exämple.org/a' }));
  expect(await assay.electron.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([
    'asked https://xn--exmple-cua.org/a',
    'opened https://xn--exmple-cua.org/a',
  ]);
});

test('S10: every permission is denied', async ({ workbench: { page } }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'persistent-storage'];
    const states = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    );
    const media = await navigator.mediaDevices?.getUserMedia({ audio: true }).then(
      () => 'granted',
      () => 'denied',
    );
    const screen = await navigator.mediaDevices?.getDisplayMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    );
    const place = await new Promise<string>((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        () => resolve('denied'),
      ),
    );
    const clipboard = await navigator.clipboard.readText().then(
      () => 'granted',
      () => 'denied',
    );
    return [...states, media, screen, place, clipboard];
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('S11: requests of strangers and unknown requests are refused', async ({ workbench: { page, assay } }) => {
  expect(await page.evaluate(() => window.api.request('no.such-request', {}))).toMatchObject({
    ok: false,
    error: { code: 'unknown-request' },
  });
  expect(await page.evaluate(() => window.api.request('app.start', { extra: 1 }))).toMatchObject({
    ok: false,
    error: { code: 'bad-request' },
  });
  const stranger = await assay.electron.evaluate(async ({ app, BrowserWindow }) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { preload: `${app.getAppPath()}/out/preload/index.js`, sandbox: true, contextIsolation: true },
    });
    await window.loadURL('data:text/html,<title>stranger</title>');
    const answer: unknown = await window.webContents.executeJavaScript('window.api.request("app.start", {})');
    window.destroy();
    return answer;
  });
  expect(stranger).toEqual({ ok: false, error: { code: 'stranger' } });
  const framed = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentWindow as (Window & { api?: unknown }) | null;
    const hasBridge = inner !== null && 'api' in inner;
    frame.remove();
    return hasBridge;
  });
  expect(framed).toBe(false);
});

test('S14: nothing outside the built window is served', async ({ workbench: { assay } }) => {
  const answers = await assay.electron.evaluate(
    async ({ session }, urls) =>
      Promise.all(urls.map(async (url) => (await session.defaultSession.fetch(url).catch(() => ({ status: 0 }))).status)),
    [
      'app://assay/../../etc/passwd',
      'app://assay/../main/index.js',
      'app://assay/%2e%2e%2fmain/index.js',
      'app://assay/..%2fmain%2findex.js',
      'app://assay/%252e%252e/main/index.js',
      'app://assay/..%5cmain%5cindex.js',
      'app://assay//etc/passwd',
      'app://other/index.html',
      'app://assay/',
      'app://assay/assets',
    ],
  );
  expect(answers.filter((status) => status === 200)).toEqual([]);
  expect(new Set(answers)).toEqual(new Set([404]));
});

test('S28: the log holds nothing of an article, and only its owner can read what Assay keeps', async ({ workbench, profile }) => {
  await workbench.page.evaluate(() => window.api.request('transactions.commit', { transaction: 'not one' }));
  await workbench.page.evaluate(() => window.api.request('app.report-bug', { message: 'Error: of Mira Toll', stack: '' }));
  const log = await readFile(join(profile, 'assay.log'), 'utf8');
  // That there was a bug, and no word of its message, which may quote an article.
  expect(log).toContain('page: ');
  for (const word of ['Lysna', 'Mira Toll', 'Varga', 'sailors']) expect(log).not.toContain(word);
  if (process.platform === 'win32') return;
  const mode = async (path: string): Promise<number> => (await stat(path)).mode & 0o077;
  expect(await mode(profile)).toBe(0);
  for (const name of (await readdir(profile)).filter((each) => /^(settings|recents|window|assay)\.(json|log)$/.test(each)))
    expect(await mode(join(profile, name)), name).toBe(0);
});

test('the net log that every journey is judged by does show a request and a look-up', async ({ profile }) => {
  const assay = await launchAssay(profile);
  await assay.electron.evaluate(async ({ session }) => {
    // A session of its own, without Assay's locks.
    await session
      .fromPartition('unlocked')
      .fetch('http://look-up.invalid/')
      .catch(() => undefined);
  });
  await quit(assay);
  expect((await networkUse(profile)).join('\n')).toContain('look-up.invalid');
});

test('the window’s own code never asks for a string to be evaluated', async ({ assay }) => {
  const violations: string[] = [];
  assay.page.on('console', (message) => violations.push(message.text()));
  await assay.page.reload();
  await expect(assay.page.getByRole('textbox', { name: 'Your name' })).toBeVisible();
  expect(violations).toEqual([]);
});
