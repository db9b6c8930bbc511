import { basename, resolve } from 'node:path';
import type { i18n } from 'i18next';
import { builtInScheme } from '../../shared/domain/built-in-scheme';
import type { Annotator, Id } from '../../shared/domain/schema';
import { fail, ok, type Result } from '../../shared/result';
import { namesIn } from '../check/check-project';
import { emptyProject, newPerson, refusal } from '../open-project';
import { ProjectStore } from '../store/project-store';
import type { CliContext } from './command';

/** A project that does not exist yet is named after its folder. */
export interface WritableProject {
  readonly store: ProjectStore;
  readonly me: Annotator;
  readonly isNew: boolean;
}

/** Is there a project in this folder already? Errors: those of `namesIn`, `not-empty` for a folder that holds something else. */
export async function isProject(root: string, { system }: CliContext): Promise<Result<boolean>> {
  const names = await namesIn(system, root);
  if (!names.ok) return names.error.code === 'no-such-file' ? ok(false) : names;
  if (names.value.includes('project.json')) return ok(true);
  return names.value.length === 0 ? ok(false) : fail('not-empty', { folder: basename(root) });
}

/** Opens a project, or makes it, for somebody to work in. Errors: those of `isProject` and of opening a project. */
export async function openForWriting(folder: string, name: string | null, context: CliContext): Promise<Result<WritableProject>> {
  const { system, seams, cwd, words } = context;
  const root = resolve(cwd, folder);
  const isThere = await isProject(root, context);
  if (!isThere.ok) return isThere;
  try {
    if (!isThere.value) {
      const me = newcomer(name, seams.newId(), words);
      const project = emptyProject({ seams }, basename(root), me.id);
      return ok({ store: await ProjectStore.create(system, seams, root, project, builtInScheme, me), me, isNew: true });
    }
    const store = await ProjectStore.open(system, seams, root);
    const known = annotatorOf(store.annotators, name, words);
    const me = known ?? newcomer(name, seams.newId(), words);
    if (!known) await store.addAnnotator(me);
    return ok({ store, me, isNew: false });
  } catch (error) {
    return refusal(error);
  }
}

/** Whoever is meant: the one of this name or id; where none is named the only person, or the one that stands for the command line. */
export function annotatorOf(annotators: readonly Annotator[], name: string | null, words: i18n): Annotator | null {
  if (name !== null) return annotators.find((each) => each.id === name || each.name === name) ?? null;
  const people = annotators.filter(({ kind }) => kind === 'person');
  return (
    (people.length === 1 ? people[0] : annotators.find((each) => each.kind === 'import' && each.name === words.t('cli:nobody'))) ?? null
  );
}

/** An annotator who is not in the project yet. Where no name is given, not a person: nobody's name is taken from the machine. */
export const newcomer = (name: string | null, id: Id, words: i18n): Annotator =>
  name === null ? { ...newPerson(id, words.t('cli:nobody')), kind: 'import' } : newPerson(id, name);
