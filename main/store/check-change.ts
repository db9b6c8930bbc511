import type { AnnotationSet, Article, Command, Fragment, Id, Slug } from '../../shared/domain/schema';
import { checkSpans, checkTypes } from '../../shared/domain/validate';
import { fail, ok, type Result } from '../../shared/result';
import type { AnyTarget } from './targets';
import type { WriteOnceFiles } from './write-once-files';

const passed = ok(null);

/**
 * What the reducers cannot know: that spans stand on the text, labels are of the scheme, and files that are named are there. What it
 * lets through can be opened again. Errors: those of `checkSpans` and `checkTypes`, `no-such-block`. Throws `DamagedFile`.
 */
export async function checkChange(target: AnyTarget, commands: readonly Command[], files: WriteOnceFiles): Promise<Result<null>> {
  const { state } = target;
  if ('spans' in state) return checkSetChange(state, commands, files);
  if ('revisions' in state) return checkArticleChange(state, commands, files);
  for (const command of commands) {
    if (command.type === 'project.change' && command.change.scheme !== undefined) await files.scheme(command.change.scheme);
  }
  return passed;
}

async function checkSetChange(set: AnnotationSet, commands: readonly Command[], files: WriteOnceFiles): Promise<Result<null>> {
  let { text } = await files.revision(set.article, set.revision);
  let scheme = await files.scheme(set.schemeVersion);
  for (const command of commands) {
    if (command.type === 'set.carry') {
      text = (await files.revision(set.article, command.revision)).text;
      scheme = await files.scheme(command.schemeVersion);
    }
    const { spans, relations } = itemsOf(command);
    const typed = checkTypes(
      spans.flatMap(({ label }) => (label === undefined ? [] : { label })),
      relations.flatMap(({ type }) => (type === undefined ? [] : { type })),
      scheme,
    );
    if (!typed.ok) return typed;
    const quoted = checkSpans(
      spans.flatMap(({ id, fragments }) => (fragments === undefined ? [] : { id, fragments })),
      text,
    );
    if (!quoted.ok) return quoted;
  }
  return passed;
}

interface Items {
  readonly spans: readonly { readonly id: Id; readonly label?: Slug; readonly fragments?: readonly Fragment[] }[];
  readonly relations: readonly { readonly type?: Slug }[];
}

/** What a command says about spans and relations. */
function itemsOf(command: Command): Items {
  switch (command.type) {
    case 'items.add':
    case 'set.carry':
      return command;
    case 'span.change':
      return { spans: [{ id: command.span, ...command.change }], relations: [] };
    case 'relation.change':
      return { spans: [], relations: [command.change] };
    default:
      return { spans: [], relations: [] };
  }
}

async function checkArticleChange(article: Article, commands: readonly Command[], files: WriteOnceFiles): Promise<Result<null>> {
  for (const command of commands) {
    if (command.type === 'article.change') {
      const { revisions = [] } = command.change;
      if (new Set(revisions).size !== revisions.length) return fail('duplicate-id');
      for (const id of revisions) if (!article.revisions.includes(id)) await files.revision(article.id, id);
    } else if (command.type === 'article.block-kinds' && article.revisions.includes(command.revision)) {
      const { blocks } = await files.revision(article.id, command.revision);
      const stranger = Object.keys(command.kinds).find((index) => Number(index) >= blocks.length);
      if (stranger !== undefined) return fail('no-such-block', { index: stranger });
    }
  }
  return passed;
}
