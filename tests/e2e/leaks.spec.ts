import type { Bridge, ImportPlan, ImportReport } from '../../shared/ipc/messages';
import { expect, test } from './fixtures';

declare global {
  interface Window {
    readonly api: Bridge;
  }
}

/** A page in which every element that can asks for something from outside; each at a name of its own, so that a leak says whose it is. */
const leakingPage = (): string => {
  let count = 0;
  const at = (what: string): string => `https://leak-${++count}-${what}.invalid/x`;
  return `<!doctype html><html manifest="${at('manifest')}"><head><base href="${at('base')}"><title>A page that calls home</title>
<link rel="stylesheet" href="${at('css')}"><link rel="prefetch" href="${at('prefetch')}"><link rel="preload" as="font" href="${at('preload')}">
<link rel="preconnect" href="${at('preconnect')}"><link rel="dns-prefetch" href="${at('dns')}"><link rel="icon" href="${at('icon')}">
<link rel="import" href="${at('import')}"><link rel="modulepreload" href="${at('module')}"><meta http-equiv="refresh" content="1;url=${at('refresh')}">
<style>@import url(${at('style-import')}); @font-face { font-family: f; src: url(${at('font')}) } p { background: url(${at('background')}); font-family: f; cursor: url(${at('cursor')}), auto }</style>
<script src="${at('script')}"></script><script>fetch('${at('fetch')}'); new WebSocket('wss://leak-ws.invalid/'); navigator.sendBeacon('${at('beacon')}'); new EventSource('${at('events')}');
new RTCPeerConnection({ iceServers: [{ urls: 'stun:leak-stun.invalid:3478' }] }).createDataChannel('x'); open('${at('open')}'); location = '${at('location')}'</script></head>
<body background="${at('body')}"><p>The mayor said that <b>three</b> of the twelve bridges were closed.</p>
<img src="${at('img')}" srcset="${at('srcset')} 2x" onerror="fetch('${at('onerror')}')"><picture><source srcset="${at('picture')}"></picture>
<video src="${at('video')}" poster="${at('poster')}"><track src="${at('track')}"></video><audio src="${at('audio')}"></audio>
<iframe src="${at('iframe')}" srcdoc="<img src=${at('srcdoc')}>"></iframe><frame src="${at('frame')}"><object data="${at('object')}"></object><embed src="${at('embed')}">
<applet code="${at('applet')}"></applet><input type="image" src="${at('input')}"><form action="${at('form')}"><button formaction="${at('formaction')}">go</button></form>
<svg><image href="${at('svg-image')}"/><use href="${at('svg-use')}#x"/><script href="${at('svg-script')}"/></svg><math href="${at('math')}"><mi>x</mi></math>
<table background="${at('table')}"><tr><td background="${at('cell')}">One cell</td></tr></table><div style="background: url(${at('inline')}); list-style-image: url(${at('list')})">A division.</div>
<a href="${at('link')}" ping="${at('ping')}">a link</a><bgsound src="${at('bgsound')}"><blockquote cite="${at('cite')}">Nothing is agreed.</blockquote></body></html>`;
};

// The fixture asserts at the end that nothing was looked up, connected to or asked for: tests/e2e/net-log.ts.
test('S5: a page full of calls home becomes an article without one of them', async ({ workbench }) => {
  const { page } = workbench;
  const title = await page.evaluate(async (html) => {
    const take = async <T>(answer: Promise<unknown>): Promise<T> => {
      const result = (await answer) as { ok: boolean; value: T; error: unknown };
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      return result.value;
    };
    const plan = await take<ImportPlan>(window.api.request('imports.offer', { files: [], paste: { text: 'The mayor said', html } }));
    const files = plan.files.map(({ index, encoding }) => ({ index, encoding }));
    const report = await take<ImportReport>(window.api.request('imports.run', { job: `0${'A'.repeat(25)}`, plan: plan.plan, files }));
    return report.files[0]?.article?.article.title ?? '';
  }, leakingPage());
  await workbench.openArticle(title);
  await expect(workbench.text).toContainText('three of the twelve bridges');
  await expect(workbench.text).toContainText('Nothing is agreed.');
  await expect(workbench.text.locator('img, iframe, video, object, embed, form, svg, script, style, link')).toHaveCount(0);
});

test('S4: a text field that is typed in for a minute fetches no dictionary', async ({ assay }) => {
  test.setTimeout(120_000);
  await assay.page.getByRole('textbox', { name: 'Your name' }).pressSequentially('mispelt wrods evrywhere');
  expect(await assay.electron.evaluate(({ session }) => session.defaultSession.getSpellCheckerLanguages())).toEqual([]);
  // Silence can only be waited for; Chromium fetches dictionaries some seconds after the focus.
  await assay.page.waitForTimeout(60_000);
});
