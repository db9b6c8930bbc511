import { describe, expect, it } from 'vitest';
import { postAuthor } from '../../../../../shared/domain/blocks/embeds';
import { kindsOf, notesOf } from './kinds-of';

describe('a line that closes an embedded post', () => {
  it.each([
    ['— Mira Toll (@miratoll) February 5, 2026', 'Mira Toll'],
    ['— Mira Toll / Міра Толл (@miratoll) February 5, 2026', 'Mira Toll / Міра Толл'],
    ['– Mira Toll (@miratoll) 5 February 2026', 'Mira Toll'],
    ['- Mira Toll (@miratoll) 5. Februar 2026', 'Mira Toll'],
    ['-- Mira Toll (@miratoll) 2026-02-05', 'Mira Toll'],
    ['―Mira Toll (@miratoll)', 'Mira Toll'],
    ['— Mira Toll 🇺🇦 (@mira.toll.bsky.social) 2026年2月5日', 'Mira Toll 🇺🇦'],
    ['— Mira Toll (she/her) (@mira@news.social) · Feb 5, 2026', 'Mira Toll (she/her)'],
    ['— Міра Толл (@miratoll) 5 лютого 2026 р.', 'Міра Толл'],
    ['— @miratoll, 02/05/2026 3:14 PM', ''],
    ['Mira Toll (@miratoll) February 5, 2026', 'Mira Toll'],
    ['A post shared by Mira Toll (@miratoll)', ''],
  ])('is %j', (line, author) => {
    expect(postAuthor(line)).toBe(author);
  });

  it.each([
    '— Mira Toll',
    '— Да, сказал он.',
    'Mira Toll (@miratoll)',
    'Mira Toll (@miratoll) said on February 5, 2026 that the harbour would close.',
    'Write to desk@example.org before February 5, 2026',
    '— Mira Toll (@miratoll) has not answered the questions of this newspaper about what happened',
    '— Mira Toll (@miratoll) and Jan Novak (@jannovak) on February 5, 2026',
  ])('is not %j', (line) => {
    expect(postAuthor(line)).toBeNull();
  });
});

describe('an embedded post', () => {
  const closing = '— Mira Toll (@miratoll) February 5, 2026';

  it('begins after the paragraph that quotes from it', () => {
    const text = `The tax has risen, the council said.
“Not one fisherman in this town was asked about it,” said the speaker.
Today is a bad day.
Not one fisherman in this town was asked about it. We will remember.
${closing}
The council did not answer.`;
    expect(notesOf(text)).toEqual([
      'paragraph | The tax has risen, the council said.',
      'paragraph | “Not one fisherman in this town was asked about it,” said the speaker.',
      'embed * | Today is a bad day.',
      'embed * | Not one fisherman in this town was asked about it. We will remember.',
      `embed * | ${closing}`,
      'paragraph | The council did not answer.',
    ]);
  });

  it.each([
    'The speaker of the fishermen answered on X.',
    'He went on at length on Truth Social:',
    'In a long post, he thanked everybody, he wrote:',
    'Mira Toll, who speaks for the fishermen, said more later.',
  ])('begins after the paragraph that announces it or names its author: %j', (newsroom) => {
    expect(kindsOf(`The council met.\n${newsroom}\nFirst thought.\nSecond thought.\n${closing}`)).toEqual([
      'paragraph',
      'paragraph',
      'embed',
      'embed',
      'embed',
    ]);
  });

  it('is one paragraph when nothing shows where it begins', () => {
    const text = `The council met on Thursday.\nIt was cold.\nThe room was full.\nSomething in the way of a post.\n${closing}`;
    expect(kindsOf(text)).toEqual(['paragraph', 'paragraph', 'paragraph', 'embed', 'embed']);
  });

  it('does not take in a paragraph in which a newsroom reports', () => {
    expect(kindsOf(`The council met.\nThe mayor said that it was late.\n${closing}`)).toEqual(['paragraph', 'paragraph', 'embed']);
  });

  it('does not run into the post before it', () => {
    const text = `He wrote on X:\nOne.\n${closing}\nTwo.\n${closing}`;
    expect(notesOf(text).map((note) => note.replace(/ \|.*/, ''))).toEqual(['paragraph', 'embed *', 'embed *', 'embed **', 'embed **']);
  });

  it('in a text with blank lines between paragraphs begins after the last of them', () => {
    const text = `The council met on Thursday.\n\nIt was cold.\n\nFirst line of a post\nsecond line of it\n${closing}\n\nThe end came soon.`;
    expect(kindsOf(text)).toEqual(['paragraph', 'blank', 'paragraph', 'blank', 'embed', 'embed', 'embed', 'blank', 'paragraph']);
  });

  it('with blank lines inside keeps them blank and in the group', () => {
    const text = `He wrote on X:\n\nFirst thought.\n\nSecond thought.\n\n${closing}\n\nThe end came soon.`;
    expect(notesOf(text)).toEqual([
      'paragraph | He wrote on X:',
      'blank | ',
      'embed * | First thought.',
      'blank * | ',
      'embed * | Second thought.',
      'blank * | ',
      `embed * | ${closing}`,
      'blank | ',
      'paragraph | The end came soon.',
    ]);
  });

  it('has its date, where that stands on a line of its own', () => {
    expect(kindsOf('He wrote on X:\nThought.\n— Mira Toll (@miratoll)\nFebruary 5, 2026\nThe end.')).toEqual([
      'paragraph',
      'embed',
      'embed',
      'embed',
      'paragraph',
    ]);
  });

  it('never swallows a whole article', () => {
    const text = `He wrote on X:\n${'A thought without an end\n'.repeat(40)}${closing}`;
    expect(kindsOf(text).filter((kind) => kind === 'embed')).toHaveLength(2);
  });
});
