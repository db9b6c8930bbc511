import { resolve } from 'node:path';
import { ok, type Result } from '../../shared/result';
import { namesIn } from '../check/check-project';
import { refusal } from '../open-project';
import { ProjectStore } from '../store/project-store';
import { readOnly } from '../store/read-only';
import type { CliContext } from './command';

/**
 * Opens a project, changes that a crash cut off included, and writes nothing, so that it may be open in a window. Errors:
 * `no-such-file`, `not-a-folder`, `unreadable-folder`, those of opening a project.
 */
export async function openForReading(folder: string, { system, seams, cwd }: CliContext): Promise<Result<ProjectStore>> {
  const root = resolve(cwd, folder);
  const names = await namesIn(system, root);
  if (!names.ok) return names;
  try {
    return ok(await ProjectStore.open(readOnly(system), seams, root));
  } catch (error) {
    return refusal(error);
  }
}
