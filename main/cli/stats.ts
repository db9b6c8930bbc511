import type { i18n } from 'i18next';
import { countSpans } from '../../shared/domain/count-spans';
import { offsetIndex } from '../../shared/domain/offsets';
import type { AnnotationSet, Annotator, SetStatus } from '../../shared/domain/schema';
import { fail, ok } from '../../shared/result';
import type { ProjectStore } from '../store/project-store';
import type { CliCommand, CliContext, Line } from './command';
import { errorWords } from './error-words';
import { inColumns } from './help';
import { openForReading } from './open-for-reading';

type Counts = Record<string, number>;

/** What one annotator did. */
interface Share {
  readonly annotator: Pick<Annotator, 'id' | 'name' | 'kind'>;
  readonly sets: Record<SetStatus, number>;
  readonly spans: Counts;
  readonly relations: Counts;
  unchecked: number;
}

/** How much is in a project, and by whom. */
export const stats: CliCommand = {
  name: 'stats',
  usage: 'PROJECT_DIR',
  least: 1,
  most: 1,
  options: {},
  examples: ['harbour', 'harbour --json'],
  run: async ({ positionals: [folder = ''] }, context) => {
    const opened = await openForReading(folder, context);
    if (!opened.ok) return opened;
    const store = opened.value;
    const counted = await count(store, context);
    if (context.signal.aborted) return fail('stopped');
    const problems = store.damaged.map(({ path, reason }) =>
      context.words.t('cli:stats.unread', { file: path, reason: errorWords(reason, context.words) }),
    );
    const { id, name, language, licence, scheme } = store.project;
    const json = { project: { id, name, language, licence, scheme }, ...counted, problems };
    return ok({ exit: problems.length > 0 ? 1 : 0, json, lines: linesOf(name, counted, problems, context.words) });
  },
};

type Counted = Awaited<ReturnType<typeof count>>;

async function count(store: ProjectStore, { signal, progress }: CliContext) {
  const shares = new Map<string, Share>(store.annotators.map(({ id, name, kind }) => [id, emptyShare({ id, name, kind })]));
  const languages: Counts = {};
  let characters = 0;
  let done = 0;
  const { articles } = store;
  for (const { id, language, revision } of articles) {
    if (signal.aborted) break;
    add(languages, language, 1);
    // A text that cannot be read is among the problems.
    const read = await store.revision(id, revision).catch(() => null);
    if (read) characters += offsetIndex(read.text).codePoints;
    for (const set of await store.setsOf(id)) addSet(shares, set);
    progress(++done, articles.length);
  }
  const all = [...shares.values()];
  const [spans, relations]: [Counts, Counts] = [{}, {}];
  for (const share of all) {
    for (const [label, number] of Object.entries(share.spans)) add(spans, label, number);
    for (const [type, number] of Object.entries(share.relations)) add(relations, type, number);
  }
  return { articles: articles.length, characters, languages, spans, relations, annotators: all };
}

const emptyShare = (annotator: Share['annotator']): Share => ({
  annotator,
  sets: { 'not-started': 0, 'in-progress': 0, done: 0 },
  spans: {},
  relations: {},
  unchecked: 0,
});

function addSet(shares: Map<string, Share>, { annotator, status, spans, relations }: AnnotationSet): void {
  const share = shares.get(annotator) ?? emptyShare({ id: annotator, name: annotator, kind: 'person' });
  shares.set(annotator, share);
  share.sets[status] += 1;
  const { counts, unchecked } = countSpans(spans);
  for (const [label, number] of Object.entries(counts)) add(share.spans, label, number);
  for (const { type } of relations) add(share.relations, type, 1);
  share.unchecked += unchecked;
}

const add = (counts: Counts, key: string, number: number): void => {
  counts[key] = (counts[key] ?? 0) + number;
};

const sumOf = (counts: Counts): number => Object.values(counts).reduce((sum, each) => sum + each, 0);

function linesOf(
  name: string,
  { articles, characters, spans, relations, annotators }: Counted,
  problems: readonly string[],
  words: i18n,
): readonly Line[] {
  const table = (head: string, counts: Counts): readonly Line[] =>
    Object.keys(counts).length === 0
      ? []
      : [
          { text: '' },
          { text: head, tone: 'strong' },
          ...inColumns(Object.entries(counts).map(([key, number]) => [key, String(number)])).map((text) => ({ text: `  ${text}` })),
        ];
  const people = annotators.map(({ annotator, sets, spans: own, unchecked }): [string, string] => [
    annotator.name,
    words.t('cli:stats.annotator', {
      sets: words.t('cli:count.sets', { count: sumOf(sets) }),
      done: sets.done,
      spans: words.t('cli:count.spans', { count: sumOf(own) }),
      unchecked,
    }),
  ]);
  return [
    {
      text: words.t('cli:stats.head', {
        name,
        articles: words.t('cli:count.articles', { count: articles }),
        characters: String(characters),
      }),
    },
    ...table(words.t('cli:stats.spans'), spans),
    ...table(words.t('cli:stats.relations'), relations),
    { text: '' },
    { text: words.t('cli:stats.annotators'), tone: 'strong' },
    ...inColumns(people).map((text) => ({ text: `  ${text}` })),
    ...problems.flatMap((text): readonly Line[] => [
      { text: '' },
      { text: words.t('cli:problem'), tone: 'problem' },
      { text: `  ${text}` },
    ]),
  ];
}
