import type { Annotator, Article, Id } from '../../shared/domain/schema';
import { fail, ok, type Result } from '../../shared/result';

/** A pattern of the shell: `*` any signs, `?` one; large and small letters alike. */
export function globOf(pattern: string): RegExp {
  const source = [...pattern].map((sign) => (sign === '*' ? '.*' : sign === '?' ? '.' : sign.replace(/[.+^${}()|[\]\\/-]/, '\\$&')));
  return new RegExp(`^${source.join('')}$`, 'isu');
}

/** The articles whose file, title or id fits one of the patterns; all where there is none. Fails with `no-article-fits`. */
export function chooseArticles(articles: readonly Article[], patterns: readonly string[]): Result<readonly Id[]> {
  const chosen = new Set<Id>(patterns.length === 0 ? articles.map(({ id }) => id) : []);
  for (const pattern of patterns) {
    const glob = globOf(pattern);
    const found = articles.filter(({ id, title, origin }) => [origin.file, title, id].some((name) => glob.test(name)));
    if (found.length === 0) return fail('no-article-fits', { pattern });
    for (const { id } of found) chosen.add(id);
  }
  return ok(articles.map(({ id }) => id).filter((id) => chosen.has(id)));
}

/** Those of these names or ids; null where none is named. Fails with `no-such-annotator`. */
export function chooseAnnotators(annotators: readonly Annotator[], names: readonly string[]): Result<readonly Id[] | null> {
  if (names.length === 0) return ok(null);
  const chosen: Id[] = [];
  for (const wanted of names) {
    const found = annotators.filter(({ id, name }) => id === wanted || name === wanted);
    if (found.length === 0) return fail('no-such-annotator', { name: wanted, names: annotators.map(({ name }) => name).join(', ') });
    chosen.push(...found.map(({ id }) => id));
  }
  return ok([...new Set(chosen)]);
}
