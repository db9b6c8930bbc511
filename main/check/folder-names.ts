import { unfinished } from '../store/sweep';
import type { Findings } from './finding';

/** What folder syncs and file managers make of a name when two machines changed a file, or a person copied it. */
const copied =
  /sync-conflict|conflicted copy|conflict copy|\(conflict|_conf\(|\(\d+\)|[ -]copy\b|\bcopy of\b|\(copy\)|~\d*$|\.(?:orig|bak|rej)$/i;
/** Beside what we know there may be files of Git, of folder syncs and of file managers; a later Assay may have folders of its own. */
const others = /^(?:\.|desktop\.ini$|Thumbs\.db$|Icon\r$|~\$)/i;
const shownNames = 3;

/**
 * The names in a folder that are ours. The others are reported: leftovers of interrupted saves and foreign files as one finding each,
 * since there may be a hundred thousand of them; every copy that a folder sync left on its own, since work may be in it.
 */
export function ownNames(
  place: string,
  names: readonly string[],
  isOurs: (name: string) => boolean,
  findings: Findings,
): readonly string[] {
  const isLeftover = (name: string): boolean => unfinished.test(name);
  const leftovers = names.filter(isLeftover);
  const foreign = names.filter((name) => !isOurs(name) && !isLeftover(name) && !others.test(name));
  const copies = foreign.filter((name) => copied.test(name));
  const strays = foreign.filter((name) => !copied.test(name));
  if (leftovers.length > 0)
    findings.add({ code: 'leftover', params: { count: leftovers.length }, kind: 'unfinished', path: place, line: null });
  for (const name of copies)
    findings.add({ code: 'conflict-copy', kind: 'copy', path: place === '' ? name : `${place}/${name}`, line: null });
  if (strays.length > 0) {
    const shown = `${strays.slice(0, shownNames).join(', ')}${strays.length > shownNames ? ', …' : ''}`;
    findings.add({ code: 'stray', params: { count: strays.length, names: shown }, kind: 'stray', path: place, line: null });
  }
  return names.filter(isOurs);
}
