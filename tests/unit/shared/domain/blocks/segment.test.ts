import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refineBlocks, segmentText } from '../../../../../shared/domain/blocks/segment';
import { canonicalText } from '../../../../../shared/domain/canonical-text';
import type { Block } from '../../../../../shared/domain/schema/article';
import { kindsOf, notesOf } from './kinds-of';

const expectTiles = (text: string, blocks: readonly Block[]): void => {
  const lines = text.split('\n');
  expect(blocks).toHaveLength(lines.length);
  let start = 0;
  blocks.forEach((block, index) => {
    expect(block.start).toBe(start);
    expect(text.slice(block.start, block.end)).toBe(lines[index]);
    start = block.end + 1;
  });
  expect(start).toBe(text.length + 1);
};

const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 90 }),
  fc.constantFrom(
    '',
    ' ',
    '\u00a0',
    '# Heading',
    '- item',
    '1. one',
    '2. two',
    '> quoted',
    '“A whole paragraph that stands in quotation marks, long enough.”',
    '— Name (@handle) February 5, 2026',
    'Continue with Google',
    'He said on Tuesday that the harbour would close for good.',
    'Photo: Getty Images',
    'By Mira Toll',
    'words that fill a line of a mail until the sixty-eighth column or so',
    'a\u2028b',
    'שלום עולם',
    '👩‍👩‍👧 e\u0301',
  ),
);
const randomText = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));

describe('blocks', () => {
  it('tile any text, one per line, blank lines included', () => {
    fc.assert(
      fc.property(randomText, (raw) => {
        const text = canonicalText(raw);
        fc.pre(text.ok);
        if (text.ok) expectTiles(text.value, segmentText(text.value));
      }),
      { numRuns: 2000 },
    );
  });

  it('still tile after a second look at a text with a structure, which keeps headings, list items and blank lines', () => {
    fc.assert(
      fc.property(randomText, (raw) => {
        const text = canonicalText(raw);
        fc.pre(text.ok);
        if (!text.ok) return;
        const blocks = segmentText(text.value);
        const refined = refineBlocks(text.value, blocks);
        expectTiles(text.value, refined);
        refined.forEach((block, index) => {
          if (blocks[index]?.kind === 'heading') expect(block.kind).toBe('heading');
        });
      }),
    );
  });

  it('have nothing but blank ones for lines of white space', () => {
    expect(kindsOf('One sentence here.\n\n \t\n\u00a0\nAnother sentence.')).toEqual(['paragraph', 'blank', 'blank', 'blank', 'paragraph']);
  });

  it('of an empty text are one blank block', () => {
    expect(segmentText('')).toEqual([{ kind: 'blank', start: 0, end: 0 }]);
  });
});

describe('headings', () => {
  it('a short first line without a full stop is the headline, with or without a blank line after it', () => {
    expect(notesOf('Harbour tax rises by 12 percent\nThe council said so.')[0]).toBe('heading 1 | Harbour tax rises by 12 percent');
    expect(notesOf('\nHarbour tax rises\n\nBy Mira Toll\n\nThe council said so.')[1]).toBe('heading 1 | Harbour tax rises');
    expect(notesOf('Will the harbour close?\n\nThe council said so.')[0]).toMatch(/^heading/);
  });

  it.each([
    'The council has raised the tax, and the fishermen are angry.',
    'By Mira Toll',
    'February 5, 2026',
    'KYIV, Feb 5 (Reuters) - The council has raised the tax',
    '“The harbour will have to close for the winter, and for the spring”',
    'https://example.org/harbour',
    'A line that goes on and on, as no headline does, since it has swallowed the whole of the first paragraph of the story without ever coming to an end',
  ])('is not made of %j', (first) => {
    expect(kindsOf(`${first}\nThe council said so.`)[0]).not.toBe('heading');
  });

  it('the only line of a text is no headline', () => {
    expect(kindsOf('Harbour tax rises')).toEqual(['paragraph']);
  });

  it('further down stands between blank lines before prose', () => {
    const text =
      'Title of it\n\nThe council said so.\n\nWhat happens next\n\nThe fishermen will meet.\n\nNot before a list\n\n• one\n• two';
    expect(kindsOf(text)).toEqual([
      'heading',
      'blank',
      'paragraph',
      'blank',
      'heading',
      'blank',
      'paragraph',
      'blank',
      'paragraph',
      'blank',
      'list-item',
      'list-item',
    ]);
  });

  it('further down is no question and no exclamation', () => {
    expect(kindsOf('Title of it\n\nThe council said so.\n\nWould you believe it?\n\nNobody did.')[4]).toBe('paragraph');
  });

  it('a run of short lines is no run of headings', () => {
    expect(new Set(kindsOf('Title of it\n\nRoses\n\nViolets\n\nSugar\n\nYou').slice(1))).toEqual(new Set(['blank', 'paragraph']));
  });
});

describe('list items', () => {
  it('begin with a bullet, or with a dash or number in a row of two and more, and have a level', () => {
    expect(notesOf('A sentence first.\n• one\n  • two\n• three\n- a\n- b\n1. x\n2. y')).toEqual([
      'paragraph | A sentence first.',
      'list-item 1 | • one',
      'list-item 2 |   • two',
      'list-item 1 | • three',
      'list-item 1 | - a',
      'list-item 1 | - b',
      'list-item 1 | 1. x',
      'list-item 1 | 2. y',
    ]);
  });

  it.each(['- Who is there? the man asked.', '5. Februar 2026 war ein Donnerstag.', '— Да, сказал он.', '2026 was the year.'])(
    'are not made of %j alone',
    (text) => {
      expect(kindsOf(`A sentence first.\n${text}\nA sentence last.`)[1]).toBe('paragraph');
    },
  );
});

describe('quotations', () => {
  it.each([
    '“I am proud of what we have done, and I will do it again.”',
    '"I am proud of what we have done, and I will do it again."',
    '«Я горжусь тем, что мы сделали, и сделаю это снова.»',
    '„Ich bin stolz auf das, was wir hier getan haben.“',
    '> as was written in the mail before',
  ])('are %j as a whole', (quotation) => {
    expect(kindsOf(`A sentence first.\n${quotation}\nA sentence last.`)[1]).toBe('quotation');
  });

  it.each([
    '“I am proud,” she said, “of what we have done here together.”',
    '“The Ships”',
    '“I am proud of what we have done, and there is more to come.',
    'She said “I am proud of what we have done here together.”',
  ])('are not made of %j', (line) => {
    expect(kindsOf(`A sentence first.\n${line}\nA sentence last.`)[1]).toBe('paragraph');
  });
});

describe('captions', () => {
  it.each([
    'Photo: Mira Toll',
    'FILE - The harbour in winter, Jan. 3, 2020. (AP Photo/Jan Novak)',
    'The harbour at dawn. (Photo by Mira Toll/Getty Images)',
    'Фото: Міра Толл',
    'Image credit: Harbour Office',
    'REUTERS/Mira Toll',
  ])('are known by their credit: %j', (line) => {
    expect(kindsOf(`A sentence first.\n${line}\nA sentence last.`)[1]).toBe('caption');
  });

  it.each(['Photographs show the harbour.', 'The Reuters agency said so.', 'Video of the harbour was shown.'])(
    'are not made of %j',
    (line) => {
      expect(kindsOf(`A sentence first.\n${line}\nA sentence last.`)[1]).toBe('paragraph');
    },
  );
});

describe('hard-wrapped text', () => {
  const wrapped = `Harbour tax rises

The council of the town has raised the tax on every ship that enters
the harbour by twelve percent, and the fishermen, who had asked for a
year of rest, are angry.

“We cannot pay that,” said the speaker of the fishermen, who had come
to the town hall with two hundred others on Thursday evening, and had
waited in the rain.
A new paragraph without a blank line is found by the short line above
it, as a person would find it.`;

  it('has one group per paragraph', () => {
    expect(notesOf(wrapped).map((note) => note.replace(/ \|.*/, ''))).toEqual([
      'heading 1',
      'blank',
      'paragraph *',
      'paragraph *',
      'paragraph *',
      'blank',
      'paragraph **',
      'paragraph **',
      'paragraph **',
      'paragraph ***',
      'paragraph ***',
    ]);
  });

  it('is not found in paragraphs of one line, in verse, or in a list of short lines', () => {
    const paragraphs =
      'The council has raised the tax.\nThe fishermen, who had asked for a year of rest, are angry about it.\nNobody knows more.';
    const verse =
      'Roses are red in the morning of the year\nViolets are blue\nSugar is sweet as it melts in the cup of tea\nAnd so are you';
    for (const text of [paragraphs, verse]) expect(segmentText(text).some(({ group }) => group !== undefined)).toBe(false);
  });
});

describe('page chrome', () => {
  it.each([
    'Continue with Google',
    'Sign in with Apple',
    'Share',
    'Share this article',
    'Share on Facebook',
    'Facebook | Twitter | Email',
    'Advertisement',
    'Story continues below advertisement',
    '12 comments',
    'Sign up for our daily newsletter and never miss a story.',
    'We use cookies to improve your experience.',
    'Accept all cookies',
    '© 2026 The Harbour Post. All rights reserved.',
    'All content created by the Harbour News Foundation is available without charge to any publisher.',
    'This article was originally published on The Harbour Post.',
    'READ MORE: Fishermen march on the town hall',
    'By clicking Subscribe, you agree to our terms and privacy policy.',
    'Follow Mira Toll on Twitter',
    'Поделиться в Telegram',
    'Подписывайтесь на наш канал',
    'Читайте также: Рыбаки вышли на улицу',
    'Lesen Sie auch: Fischer vor dem Rathaus',
    'Weiter mit Google',
    'Partager sur Facebook',
    'Continuar con Google',
  ])('%j is boilerplate', (line) => {
    expect(kindsOf(`A sentence first.\n${line}\nA sentence last.`)[1]).toBe('boilerplate');
  });

  it.each([
    'Share prices fell by 12 percent.',
    'Google said on Thursday that it would appeal.',
    'Comments by the minister caused anger.',
    'The newsletter was stopped in 2020.',
    'Cookies are sold at the harbour.',
    'Sign language was used at the meeting.',
    'Related costs rose by 3 percent, the council said.',
    'Get out of the water, the guards shouted.',
    'By signing the treaty, the two states agreed to terms.',
    'More than 300 prisoners were exchanged.',
    'Homes were destroyed.',
    'X',
    'Play resumed after ten minutes.',
  ])('%j is not', (line) => {
    expect(kindsOf(`A sentence first.\n${line}\nA sentence last.`)[1]).toBe('paragraph');
  });

  it('takes in the signs and numbers right behind it, which are nothing elsewhere', () => {
    expect(kindsOf('A sentence.\nShare on Facebook\nX\n12\nA sentence.')).toEqual([
      'paragraph',
      'boilerplate',
      'boilerplate',
      'boilerplate',
      'paragraph',
    ]);
    expect(kindsOf('A sentence.\nX\n12\nA sentence.')).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph']);
  });

  it('takes in the blank lines between its pieces and behind it, and a run of them at the end', () => {
    expect(kindsOf('A sentence.\n\nShare\n\n\nContinue with Google\n\n')).toEqual([
      'paragraph',
      'blank',
      ...Array<string>(6).fill('boilerplate'),
    ]);
    expect(kindsOf('A sentence.\n\n\n')).toEqual(['paragraph', 'boilerplate', 'boilerplate', 'boilerplate']);
    expect(kindsOf('A sentence.\n')).toEqual(['paragraph', 'blank']);
    expect(kindsOf('A sentence.\n\n\n\nAnother.')).toEqual(['paragraph', 'blank', 'blank', 'blank', 'paragraph']);
  });
});
