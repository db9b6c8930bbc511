import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../../../main/parsers/html';
import { canonicalText } from '../../../../shared/domain/canonical-text';
import { safeHref } from '../../../../shared/domain/safe-href';
import { blockKindSchema, blockSchema, inlineMarkSchema } from '../../../../shared/domain/schema/article';

/** Each hides `alert(1)` where a browser, a sanitiser that serialises and parses again, or an editor might run it. */
const vectors: readonly string[] = [
  // script, plain and in disguise
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//e.org/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script\n>alert(1)</script\n>',
  '<script/x>alert(1)</script>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><script href="data:,alert(1)"/></svg>',
  '<math><script>alert(1)</script></math>',
  '<<script>alert(1)//<</script>',
  '<script>alert(1)',
  // handlers
  '<img src=x onerror=alert(1)>',
  '<img src="x` `<script>alert(1)</script>"` `>',
  '<svg onload=alert(1)>',
  '<svg/onload=alert(1)//',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>text</details>',
  '<input autofocus onfocus=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<audio src onloadstart=alert(1)>',
  '<marquee onstart=alert(1)>text</marquee>',
  '<p style="animation-name:x" onanimationstart=alert(1)>text</p>',
  '<a onmouseover=alert(1)>text</a>',
  '<div contenteditable onblur=alert(1)>text</div>',
  '<p on<b>click=alert(1)>text</p>',
  // addresses
  '<a href="javascript:alert(1)">text</a>',
  '<a href="JaVaScRiPt&colon;alert(1)">text</a>',
  '<a href="java&#10;script:alert(1)">text</a>',
  '<a href="java&Tab;script:alert(1)">text</a>',
  '<a href="&#1;javascript:alert(1)">text</a>',
  '<a href="\u00a0javascript:alert(1)">text</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">text</a>',
  '<a href="vbscript:alert(1)">text</a>',
  '<a href="https://e.org" xlink:href="javascript:alert(1)">text</a>',
  '<svg><a xlink:href="javascript:alert(1)"><text>text</text></a></svg>',
  '<math href="javascript:alert(1)"><mi>text</mi></math>',
  '<base href="javascript:alert(1)//"><a href="x">text</a>',
  '<form action="javascript:alert(1)"><button>text</button></form>',
  '<button formaction="javascript:alert(1)">text</button>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<frameset><frame src="javascript:alert(1)"></frameset>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href="javascript:alert(1)">',
  '<isindex type=image src=1 onerror=alert(1)>',
  '<img srcset="x 1x, javascript:alert(1) 2x">',
  '<table background="javascript:alert(1)"><tr><td>text</table>',
  // styles
  '<style>@import "https://e.org/x.css";</style>',
  '<p style="background:url(javascript:alert(1))">text</p>',
  '<p style="width: expression(alert(1))">text</p>',
  '<style><img src="</style><img src=x onerror=alert(1)//">',
  '<svg><style><img src="</style><img src=x onerror=alert(1)//">',
  // raw text that changes its meaning when it is parsed again
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<noscript><style></noscript><img src=x onerror=alert(1)>',
  '<noembed><img title="</noembed><img src=x onerror=alert(1)>">',
  '<noframes><img title="</noframes><img src=x onerror=alert(1)>">',
  '<xmp><img title="</xmp><img src=x onerror=alert(1)>">',
  '<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>',
  '<title><img title="</title><img src=x onerror=alert(1)>"></title>',
  '<plaintext><script>alert(1)</script>',
  '<select><style></select><img src=x onerror=alert(1)></style>',
  '<select><script>alert(1)</script></select>',
  '<option><style></option></select><img src=x onerror=alert(1)></style>',
  '<template><script>alert(1)</script></template>',
  '<template shadowrootmode="open"><script>alert(1)</script></template>',
  '<template><s><template><s><img src=x onerror=alert(1)>@shafigullin</s></template></s></template>',
  // mutation through foreign content
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;">',
  '<math><mtext><table><mglyph><style><math><table id="</table>"><img src=x onerror=alert(1)">',
  '<math><annotation-xml encoding="text/html"><style><img src=x onerror=alert(1)></style></annotation-xml></math>',
  '<math><mi><table><mglyph><svg><mtext><textarea><path id="</textarea><img onerror=alert(1) src=1>">',
  '<svg><foreignObject><p><style><img src="</style><img src=x onerror=alert(1)>"></p></foreignObject></svg>',
  '<svg></p><style><a id="</style><img src=x onerror=alert(1)>">',
  '<svg><desc><template><style></template><img src=x onerror=alert(1)></style></desc></svg>',
  '<svg><title><![CDATA[<img src=x onerror=alert(1)>]]></title></svg>',
  '<svg><![CDATA[><script>alert(1)</script>]]>',
  '<svg><set attributeName="href" to="javascript:alert(1)"/><a>text</a></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><script>alert(1)</script></svg>#x"/></svg>',
  '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=alert(1)>',
  '<a><table><td><a><style><img src="</style><img src=x onerror=alert(1)>">',
  // comments, declarations, broken syntax
  '<!--><script>alert(1)</script>-->',
  '<!-- --!><img src=x onerror=alert(1)> -->',
  '<!-- `<img/src=xx:xx onerror=alert(1)//--!>',
  '<![if gte IE 4]><script>alert(1)</script><![endif]>',
  '<?xml-stylesheet type="text/css"?><img src=x onerror=alert(1)>',
  '<?import namespace="t" implementation="#default#time2"><script>alert(1)</script>',
  '<!DOCTYPE html [<!ENTITY x "<script>alert(1)</script>">]>&x;',
  '</p><script>alert(1)</script><p>',
  '<img src=x onerror=alert(1)//',
  '<p title="><script>alert(1)</script>',
  '<div <script>alert(1)</script>>text</div>',
  '<p\u0000><script>alert(1)</script>',
  '<a href=https://e.org/"onclick="alert(1)>text</a>',
  // clobbering, prototypes and what reads attributes by name
  '<form id=attributes><input name=childNodes><input name=parentNode></form>',
  '<p constructor=1 __proto__=2 prototype=3>text</p>',
  '<__proto__>text</__proto__><constructor>text</constructor>',
  '<p class="twitter-tweet<script>alert(1)</script>">text</p>',
  '<custom-element onclick=alert(1)>text</custom-element>',
  '<p is="x" slot="y">text</p>',
  // hidden payloads and resources that a page would load
  '<img src="https://e.org/track.gif"><video poster="https://e.org/p"></video><audio src="https://e.org/a"></audio>',
  '<p style="background:url(https://e.org/b)">text</p><link rel=prefetch href="https://e.org/c">',
  '<picture><source srcset="https://e.org/d"></picture><object data="https://e.org/e"></object>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<p>&#60;img src=x onerror=alert(1)&#62;</p>',
];

const kinds: readonly string[] = blockKindSchema.options;

const expectOnlyText = (source: string): string => {
  const result = html.read(source, { fileName: '' });
  if (!result.ok) throw new Error(result.error.code);
  const { text, blocks, marks, title, url, byline, publisher, published, language } = result.value.article;
  expect(canonicalText(text)).toEqual({ ok: true, value: text });
  expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
  for (const block of blocks) {
    expect(kinds).toContain(block.kind);
    expect(Object.keys(block).filter((key) => !Object.hasOwn(blockSchema.shape, key))).toEqual([]);
  }
  for (const mark of marks) {
    expect(inlineMarkSchema.safeParse(mark).success).toBe(true);
    expect(Object.keys(mark).filter((key) => !Object.hasOwn(inlineMarkSchema.shape, key))).toEqual([]);
    expect(mark.kind === 'link').toBe(mark.href !== undefined);
    if (mark.href !== undefined) expect(safeHref(mark.href)).toBe(mark.href);
    expect(text.slice(mark.start, mark.end)).toMatch(/^[^\n]+$/);
  }
  for (const field of [title, url, byline, publisher, published, language]) expect(typeof field).toBe('string');
  expect(url === '' || safeHref(url) === url).toBe(true);
  return text;
};

describe('hostile HTML', () => {
  it.each(vectors)('leaves text, kinds of blocks and safe links only: %j', (vector) => {
    expectOnlyText(vector);
    expect(expectOnlyText(`<p>before</p>${vector}`)).toMatch(/^before/);
  });

  it.each([
    '<script>alert(1)</script>',
    '<style>alert(1)</style>',
    '<noscript><p>alert(1)</p></noscript>',
    '<template><p>alert(1)</p></template>',
    '<iframe>alert(1)</iframe>',
    '<svg><text>alert(1)</text></svg>',
    '<object>alert(1)</object>',
    '<textarea>alert(1)</textarea>',
    '<select><option>alert(1)</option></select>',
    '<!-- alert(1) -->',
    '<p hidden>alert(1)</p>',
    '<img src=x onerror=alert(1) alt="alert(1)">',
    '<a href="javascript:alert(1)" title="alert(1)"></a>',
  ])('leaves nothing of %j', (vector) => {
    expect(expectOnlyText(`<p>before</p>${vector}<p>after</p>`)).toBe('before\nafter');
  });

  it('keeps what a page shows as text as text, and never reads it a second time', () => {
    expect(expectOnlyText('&lt;script&gt;alert(1)&lt;/script&gt;')).toBe('<script>alert(1)</script>');
    expect(expectOnlyText('<p>&amp;lt;b&amp;gt;')).toBe('&lt;b&gt;');
    expect(expectOnlyText('<title>&lt;img src=x onerror=alert(1)&gt;</title>x')).toBe('x');
  });

  it('does so for any mixture of them', () => {
    const piece = fc.oneof(
      fc.constantFrom(...vectors),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<a href="https://e.org">',
        '<a href="javascript:1">',
        '</a>',
        '<table>',
        '<td>',
        '<br>',
        '<pre>',
        '<li>',
        '<svg>',
        '<math>',
        '</svg>',
        '"',
        '>',
        '<',
        '&#13;',
        '&#xFEFF;',
        '\r\n',
        '&#xD800;',
        '\u2028',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        expectOnlyText(pieces.join(''));
      }),
      { numRuns: 1500 },
    );
  });

  it('leaves the prototypes of the program alone', () => {
    const before = [Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype)];
    for (const vector of vectors) expectOnlyText(vector);
    expect([Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype)]).toEqual(before);
  });
});
