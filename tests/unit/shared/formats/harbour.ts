import { ada, articleOf, articleWith, desk, fragment, id, relation, revisionOf, setOf, span } from './export-project';

const oldText = '🚢 Harbour talks free 312\n“We are home,” said Ілсе Варґа.';
const text = `🚢 Harbour talks free 314
“We are home,” said Ілсе Варґа 👩‍👩‍👧, “at last 😀.”

An official, who spoke off the record, said the deal cost 4.2\u00a0million.
Officials count 157 and 157: half each; e\u0301coles open.`;

const old = revisionOf(oldText);
const current = revisionOf(text, old.id);
const at = (words: string, occurrence = 0) => fragment(text, words, occurrence);

const harbour = articleOf(10, {
  title: 'Harbour talks: 314 freed?',
  byline: 'Mara Quist',
  url: 'https://quay.example/314',
  tags: ['harbour'],
  note: 'Call the envoy back.',
  attributes: {},
  revisions: [old.id, current.id],
});

/** Astral characters before and inside spans, fragments, overlaps, an off-record source, every kind of value, hostile notes. */
const adas = setOf(20, harbour, ada, {
  status: 'done',
  note: 'Second reading done.',
  spans: [
    span(
      100,
      'claim',
      [at('🚢 Harbour talks free 314')],
      { kind: ['event', 'quantity'], checkable: 'yes', voice: 'headline' },
      { confidence: 0.75 },
    ),
    span(101, 'number', [at('314')], { kind: 'count', value: '314', comparator: 'exactly', formula: `${id(106)} + ${id(107)}` }),
    span(
      102,
      'claim',
      [at('“We are home,”'), at('“at last 😀.”')],
      { kind: ['quote'], 'normalised-claim': 'The sailors are home; at last.' },
      {
        note: '=HYPERLINK("https://evil.example","open")\n-1+1;@SUM(A1)',
        origin: { kind: 'suggestion', detail: 'quotations' },
      },
    ),
    span(103, 'source', [at('Ілсе Варґа 👩‍👩‍👧')], { kind: 'person', naming: 'named', terms: 'on-record' }),
    span(104, 'source', [at('An official')], {
      kind: 'government',
      naming: 'anonymous',
      'naming.reason': 'fears for her post',
      terms: 'off-record',
      reliability: 'Met at the quay.',
    }),
    span(
      105,
      'claim',
      [at('the deal cost 4.2\u00a0million')],
      { checkable: 'unclear', 'checkable.reason': 'no currency' },
      { note: 'Ask the envoy.' },
    ),
    span(106, 'number', [at('157')], { kind: 'count', value: '157', comparator: 'about', range: { low: '150', high: null } }),
    span(107, 'number', [at('157', 1)], { kind: 'count', value: '-157', 'is-round': false }),
    span(108, 'number', [at('4.2\u00a0million')], { kind: 'money', value: '4200000' }),
    span(109, 'number', [at('half')], { kind: 'ratio', formula: `${id(108)} / 2` }),
    span(110, 'claim', [at('e\u0301coles')], {
      evidence: [{ id: id(300), values: { question: 'Which, "exactly"?', url: 'https://schools.example/?q=1' } }],
    }),
  ],
  relations: [
    relation(200, 'attribution', 103, 102, '', { strength: 'strong' }),
    relation(201, 'attribution', 104, 105, 'over coffee'),
    relation(202, 'attribution', 104, 100),
    relation(203, 'attribution', 103, 100, '\t+1'),
    relation(204, 'quantifies', 101, 100),
    relation(205, 'quantifies', 108, 105),
    relation(206, 'attribution', 104, 108),
  ],
  rejections: [
    { quote: 'An official', label: 'source', recommender: 'names' },
    { quote: 'Officials', label: 'source', recommender: 'names' },
  ],
  dismissals: [
    { lint: 'single-source', subject: id(105), reason: 'known' },
    { lint: 'single-source', subject: id(102), reason: 'known' },
  ],
});

/** Still on the text from before the correction. */
const desks = setOf(21, harbour, desk, {
  revision: old.id,
  spans: [span(120, 'number', [fragment(oldText, '312')], { kind: 'count', value: '312' })],
});

const rightToLeft = revisionOf('دخلت السفينة 🚢 الميناء\n“انتهى”');
const namesake = articleOf(11, { title: 'HARBOUR TALKS: 314 freed?', language: 'ar', revisions: [rightToLeft.id] });
const emptySet = setOf(22, namesake, ada, { spans: [span(130, 'claim', [fragment(rightToLeft.text, '🚢 الميناء\n“انتهى”')])] });

const untouched = revisionOf('Nothing was marked here.');
const blank = articleOf(12, { title: '', revisions: [untouched.id] });

export const harbourText = text;
export const articles = [
  articleWith(harbour, [old, current], [adas, desks]),
  articleWith(namesake, [rightToLeft], [emptySet]),
  articleWith(blank, [untouched], []),
];
