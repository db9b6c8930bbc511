import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../../shared/formats/front-matter';

describe('front matter', () => {
  it('gives the fields that an article has, and names the lines that it cannot use', () => {
    const text = `---
title: "Harbour tax: what it costs" 
# a remark
author: [Mira Toll, 'Jan Novak']
date: 2026-02-05T10:00:00Z
source: https://example.org/a
lang: en-GB
tags:
  - harbour
---
Text`;
    expect(readFrontMatter(text)).toEqual({
      fields: {
        title: 'Harbour tax: what it costs',
        byline: 'Mira Toll, Jan Novak',
        published: '2026-02-05',
        url: 'https://example.org/a',
        language: 'en-GB',
      },
      problems: [
        { code: 'front-matter-line', params: { text: 'tags:' }, line: 8 },
        { code: 'front-matter-line', params: { text: '- harbour' }, line: 9 },
      ],
      rest: 'Text',
      lines: 10,
    });
  });

  it.each(['url: javascript:alert(1)', 'date: 03/04/2026', 'lang: no such language', '__proto__: x', 'constructor: x', 'title:'])(
    'does not use %j',
    (line) => {
      const { fields, problems } = readFrontMatter(`---\nauthor: Mira Toll\n${line}\n---\n`);
      expect(fields).toEqual({ byline: 'Mira Toll' });
      expect(problems).toEqual([{ code: 'front-matter-line', params: { text: line }, line: 3 }]);
    },
  );

  it.each(['---\nA rule, then text\n---\nmore', 'No front matter\n---\ntitle: x\n---', '---\ntitle: never closed', 'title: x', ''])(
    'is not found in %j',
    (text) => {
      expect(readFrontMatter(text)).toEqual({ fields: {}, problems: [], rest: text, lines: 0 });
    },
  );
});
