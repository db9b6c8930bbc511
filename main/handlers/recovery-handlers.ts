import { join } from 'node:path';
import type { DamagedFile, RecoveryState, RestoreOffer } from '../../shared/ipc/messages';
import { fail, ok, type Result } from '../../shared/result';
import type { AppContext, RequestContext } from '../app-context';
import type { Handlers } from '../dispatch';
import { leaveProject, openProject } from '../open-project';
import type { ProjectWindow, Unopened } from '../project-window';
import type { Damaged } from '../store/project-store';
import type { DamagedTarget } from '../store/recovery';
import { Recovery } from '../store/recovery';

type Group = 'recovery.look' | 'recovery.restore';

/** The project whose files are looked after. */
interface Place extends Omit<Unopened, 'file'> {
  readonly files: readonly Damaged[];
}

/** A file that a folder sync left beside another is whole; it is told of where it was found. */
const isDamage = ({ reason }: Damaged): boolean => reason.code !== 'sync-conflict';

function placeOf({ store, unopened }: ProjectWindow): Place | null {
  if (unopened) return { ...unopened, files: [unopened.file] };
  return store && { root: store.paths.root, project: store.project.id, files: store.damaged.filter(isDamage) };
}

const recoveryOf = (app: AppContext, { root, project }: Place): Recovery | null =>
  project !== null && app.beside.backups ? new Recovery(app.system, root, project, app.beside.backups, app.seams, app.beside.clock) : null;

export const recoveryHandlers: Handlers<RequestContext, Group> = {
  'recovery.look': async (_input, { app, window }) => ok(await look(app, window)),

  'recovery.restore': async ({ token }, { app, window }) => {
    const place = placeOf(window);
    const path = window.pathOf(token);
    const file = place?.files.find((each) => join(place.root, each.path) === path);
    if (!place || !file) return fail('gone-token');
    const restored = await restore(app, window, place, file);
    return restored.ok ? ok(await look(app, window)) : restored;
  },
};

/** Nothing else may be written meanwhile: an open project is closed and opened again. */
async function restore(app: AppContext, window: ProjectWindow, place: Place, file: Damaged): Promise<Result<null>> {
  const recovery = recoveryOf(app, place);
  if (!recovery) return fail('nothing-to-restore');
  if (window.unopened === null) {
    const left = await leaveProject(window);
    if (!left.ok) return left;
  }
  const restored = await recovery.restore(file);
  await openProject(app, window, place.root);
  window.send({ type: 'project', project: await window.projectState() });
  return restored.ok ? ok(null) : restored;
}

async function look(app: AppContext, window: ProjectWindow): Promise<RecoveryState | null> {
  const place = placeOf(window);
  if (!place) return null;
  const recovery = recoveryOf(app, place);
  const examine = (file: Damaged): Promise<DamagedTarget> => recovery?.examine(file) ?? Promise.resolve({ file, target: null, best: null });
  const files: DamagedFile[] = [];
  // One after the other: each may be large.
  for (const file of place.files) files.push(shown(window, place.root, await examine(file)));
  return { folder: place.root, isOpen: window.unopened === null, files };
}

function shown(window: ProjectWindow, root: string, { file, target, best }: DamagedTarget): DamagedFile {
  const { store } = window;
  const annotator = target && 'annotator' in target ? target.annotator : null;
  const article = target && 'article' in target ? target.article : /^articles\/([^/]+)\//.exec(file.path)?.[1];
  const name = store?.annotators.find(({ id }) => id === annotator)?.name;
  const title = target?.kind === 'annotator' ? name : article && store?.article(article)?.title;
  return {
    ...file,
    kind: target?.kind ?? 'other',
    title: title || '',
    token: window.tokenFor(join(root, file.path)),
    offer: offerOf(best),
  };
}

function offerOf(best: DamagedTarget['best']): RestoreOffer | null {
  if (!best) return null;
  const { backup, state, replayed, lost, passedOver } = best;
  return { at: backup?.at ?? null, spans: 'spans' in state ? state.spans.length : null, replayed, lost, passedOver };
}
