/** Tag → is it to be on the articles? `some`: left on those that have it. */
export type TagDraft = ReadonlyMap<string, boolean | 'some'>;

/** The tags that articles have now. */
export function tagDraftOf(tagLists: readonly (readonly string[])[]): TagDraft {
  const tags = new Set(tagLists.flat());
  return new Map([...tags].map((tag) => [tag, tagLists.every((list) => list.includes(tag)) || 'some']));
}

/** The tags of one article after the draft: those that stay in their order, then the new ones. */
export const tagsAfter = (before: readonly string[], draft: TagDraft): readonly string[] => [
  ...before.filter((tag) => draft.get(tag) !== false),
  ...[...draft].flatMap(([tag, value]) => (value === true && !before.includes(tag) ? [tag] : [])),
];
