import { safeHref } from '../domain/safe-href';
import { writtenDate } from '../domain/written-date';
import type { ImportProblem } from './importer';

export interface FrontMatter {
  /** Only what was found, and is safe. */
  readonly fields: Readonly<Partial<Record<'title' | 'byline' | 'publisher' | 'published' | 'url' | 'language', string>>>;
  readonly problems: readonly ImportProblem[];
  /** What stands behind it, and how many lines stand before that. */
  readonly rest: string;
  readonly lines: number;
}

type Field = keyof FrontMatter['fields'];

const fieldOf: Readonly<Record<string, Field>> = {
  title: 'title',
  author: 'byline',
  authors: 'byline',
  byline: 'byline',
  publisher: 'publisher',
  outlet: 'publisher',
  site: 'publisher',
  date: 'published',
  published: 'published',
  url: 'url',
  link: 'url',
  source: 'url',
  canonical: 'url',
  lang: 'language',
  language: 'language',
};

const plausible: Readonly<Record<Field, (value: string) => string | null>> = {
  title: (value) => value,
  byline: (value) => value,
  publisher: (value) => value,
  published: (value) => (/^\d{4}(-\d{2})?$/.test(value) ? value : writtenDate(value)),
  url: safeHref,
  language: (value) => (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value) ? value : null),
};

/**
 * Reads `key: value` lines between two `---` lines at the very beginning of a Markdown file, the plain part of YAML: one line per
 * field, quoted or not, `[a, b]` as a list. Everything else in it is named in one problem per line, and dropped.
 */
export const readFrontMatter = (text: string): FrontMatter => {
  const block = /^---[ \t]*\n(?<body>(?:[^\n]*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  const body = block?.groups?.body;
  if (block === null || body === undefined || !/^[\w-]+[ \t]*:/m.test(body)) return { fields: {}, problems: [], rest: text, lines: 0 };
  const fields: Partial<Record<Field, string>> = {};
  const problems: ImportProblem[] = [];
  body.split('\n').forEach((line, index) => {
    if (line.trim() === '' || line.trimStart().startsWith('#')) return;
    const { key = '', value = '' } = /^(?<key>[\w-]+)[ \t]*:[ \t]*(?<value>.*)$/.exec(line)?.groups ?? {};
    const field = Object.hasOwn(fieldOf, key.toLowerCase()) ? fieldOf[key.toLowerCase()] : undefined;
    const read = field === undefined ? null : plausible[field](scalar(value));
    if (field !== undefined && read !== null && read !== '') fields[field] ??= read;
    else problems.push({ code: 'front-matter-line', params: { text: line.trim().slice(0, 80) }, line: index + 2 });
  });
  return { fields, problems, rest: text.slice(block[0].length), lines: block[0].split('\n').length - 1 };
};

const scalar = (value: string): string => {
  const text = value.trim();
  const list = /^\[(.*)\]$/.exec(text)?.[1];
  if (list !== undefined) return list.split(',').map(scalar).filter(Boolean).join(', ');
  return /^(["'])(.*)\1$/.exec(text)?.[2] ?? text.replace(/\s+#.*$/, '');
};
