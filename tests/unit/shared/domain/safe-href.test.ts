import { expect, it } from 'vitest';
import { safeHref } from '../../../../shared/domain/safe-href';

it.each([
  'https://example.org/a?b=c#d',
  'http://example.org',
  'HTTPS://EXAMPLE.ORG/',
  'mailto:desk@example.org',
  '  https://example.org/  ',
])('lets %j through', (href) => {
  expect(safeHref(href)).toBe(href.trim());
});

it.each([
  '',
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'smb://host/share',
  '\\\\host\\share',
  '//example.org/',
  '/relative',
  '#fragment',
  'ftp://example.org',
  'blob:https://example.org/1',
  'view-source:https://example.org',
  'ms-word:ofe|u|https://example.org/a.docx',
  'vscode://file/etc/passwd',
  'https:javascript:alert(1)',
  'https:///path-only',
  'https://example.org/a b',
  'https://example.org/\u2028a',
  'https://example.org/\u202ea\u0000',
  'https://example.org/\u0007',
  'mailto:',
])('stops %j', (href) => {
  expect(safeHref(href)).toBeNull();
});

it('stops an address that no person could read before opening it', () => {
  expect(safeHref(`https://example.org/${'a'.repeat(5000)}`)).toBeNull();
});
