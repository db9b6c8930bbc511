import type { TargetKind, TargetState } from './apply';
import { compareDismissals, compareRejections } from './apply/entry-order';
import { attributesBetween, fieldsBetween } from './fields-between';
import { isSame } from './is-same';
import { itemsBetween } from './items-between';
import type { AnnotationSet, Annotator, Article, BlockKind, Command, Project, Sha256 } from './schema';

/**
 * Few commands that make `to` of `from`, two states of one target: only what differs is named, and none where nothing does. Applied to
 * `from` they give `to` exactly, down to its stamps.
 */
export const commandsBetween = <Kind extends TargetKind>(kind: Kind, from: TargetState[Kind], to: TargetState[Kind]): readonly Command[] =>
  between[kind](from, to);

const between: { readonly [Kind in TargetKind]: (from: TargetState[Kind], to: TargetState[Kind]) => readonly Command[] } = {
  project: (from: Project, to: Project) => {
    const change = fieldsBetween(from, to, ['name', 'publisher', 'licence', 'language', 'settings', 'scheme']);
    return change ? [{ type: 'project.change', change }] : [];
  },
  annotator: (from: Annotator, to: Annotator) => {
    const change = fieldsBetween(from, to, ['name', 'colour', 'role']);
    return change ? [{ type: 'annotator.change', change }] : [];
  },
  article: articlesBetween,
  set: setsBetween,
};

function setsBetween(from: AnnotationSet, to: AnnotationSet): readonly Command[] {
  const { revision, schemeVersion, spans, relations } = to;
  const isCarried = revision !== from.revision || schemeVersion !== from.schemeVersion;
  const change = fieldsBetween(from, to, ['status', 'note']);
  const rejections = entriesBetween(from.rejections, to.rejections, compareRejections);
  const dismissals = entriesBetween(from.dismissals, to.dismissals, compareDismissals);
  return [
    ...(isCarried ? [{ type: 'set.carry', revision, schemeVersion, spans, relations } as const] : itemsBetween(from, to)),
    ...(change ? [{ type: 'set.change', change } as const] : []),
    ...(rejections ? [{ type: 'rejections.change', ...rejections } as const] : []),
    ...(dismissals ? [{ type: 'dismissals.change', ...dismissals } as const] : []),
  ];
}

/** Both lists are in the order of `compare`; an entry may be there several times. Null where they are the same. */
function entriesBetween<Entry>(from: readonly Entry[], to: readonly Entry[], compare: (a: Entry, b: Entry) => number) {
  const [add, remove]: [Entry[], Entry[]] = [[], []];
  let next = 0;
  for (const entry of from) {
    for (let other = to[next]; other !== undefined && compare(other, entry) < 0; other = to[next]) {
      add.push(other);
      next += 1;
    }
    const same = to[next];
    if (same !== undefined && compare(same, entry) === 0) next += 1;
    else remove.push(entry);
  }
  add.push(...to.slice(next));
  return add.length + remove.length > 0 ? { add, remove } : null;
}

const articleFields = [
  'title',
  'byline',
  'publisher',
  'published',
  'url',
  'language',
  'note',
  'tags',
  'removed',
  'revision',
  'revisions',
] as const;

function articlesBetween(from: Article, to: Article): readonly Command[] {
  const attributes = attributesBetween(from.attributes, to.attributes);
  const fields = fieldsBetween(from, to, articleFields);
  const changed = [...new Set([...Object.keys(from.blockKinds), ...Object.keys(to.blockKinds)])].flatMap((revision) => {
    const kinds = kindsBetween(from.blockKinds[revision] ?? {}, to.blockKinds[revision] ?? {});
    return kinds ? [{ type: 'article.block-kinds', revision, kinds } as const] : [];
  });
  // The kinds of a text can be changed while the article has that text.
  const isThere = ({ revision }: { readonly revision: Sha256 }): boolean => from.revisions.includes(revision);
  return [
    ...changed.filter(isThere),
    ...(attributes || fields ? [{ type: 'article.change', change: { ...fields, ...(attributes && { attributes }) } } as const] : []),
    ...changed.filter((command) => !isThere(command)),
  ];
}

type Kinds = Readonly<Record<string, BlockKind>>;

function kindsBetween(from: Kinds, to: Kinds): Readonly<Record<string, BlockKind | null>> | null {
  if (isSame(from, to)) return null;
  const indexes = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter((index) => from[index] !== to[index]);
  return Object.fromEntries(indexes.map((index) => [index, to[index] ?? null]));
}
