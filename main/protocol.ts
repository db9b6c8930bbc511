import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol, type Session } from 'electron';

export const scheme = 'app';
export const origin = 'app://assay';

/** Everything is shut but what the window needs: its own scripts, styles, fonts and pictures. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types ProseMirrorClipboard',
].join('; ');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** To be called before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
}

/** Serves the built window from `root` and nothing outside it; all else is 404. */
export function serveWindow(session: Session, root: string): void {
  session.protocol.handle(scheme, async (request) => {
    const bytes = await readInside(root, request.url).catch(() => null);
    const headers = { 'content-security-policy': contentSecurityPolicy, 'x-content-type-options': 'nosniff' };
    if (bytes === null) return new Response('Not found', { status: 404, headers });
    return new Response(new Uint8Array(bytes.content), { headers: { ...headers, 'content-type': bytes.type } });
  });
}

async function readInside(root: string, address: string): Promise<{ content: Buffer; type: string } | null> {
  const url = new URL(address);
  const type = mediaTypes[extname(url.pathname)];
  // Encoded slashes, backslashes, dots and percent signs have no business in our own file names.
  if (url.host !== 'assay' || type === undefined || !/^[\w./-]+$/.test(url.pathname)) return null;
  const base = await realpath(root);
  const path = await realpath(join(base, url.pathname));
  return path.startsWith(base + sep) ? { content: await readFile(path), type } : null;
}
