import { type Id, idSchema, type Project } from '../../shared/domain/schema';
import { Findings } from '../check/finding';
import { schemeFormat, targetFormats } from '../store/project-files';
import { type RepairContext, stampOf } from './repair-context';
import { salvageJson } from './salvage-json';
import { mendedAnnotator, mendedProject, plainAnnotator, plainProject } from './salvage-state';
import { saveTarget } from './save-target';

/*
 * What all articles of a project hang on: its schemes, its annotators, and its own file.
 */

/** Saves the versions of the scheme, whatever their checksums say. */
export async function saveSchemes({ reader, to, schemes, report }: RepairContext): Promise<void> {
  const names = await reader.list(reader.paths.schemes, new Findings());
  for (const version of names.filter((name) => /^[1-9]\d{0,8}\.json$/.test(name)).map((name) => Number.parseInt(name, 10))) {
    const path = reader.paths.scheme(version);
    const file = await reader.file(path, schemeFormat, String(version), new Findings());
    const bytes = file ? null : await reader.bytes(path, new Findings());
    const salvaged = bytes && salvageJson(bytes);
    const read = salvaged && !salvaged.isCut ? schemeFormat.parse(JSON.stringify(salvaged.value)) : null;
    const scheme = file?.data ?? (read?.ok ? read.value : null);
    if (scheme?.version !== version) continue;
    schemes.saved.set(version, scheme);
    if (file) await to.copyFile(reader, path);
    else {
      report.loss('despite-damage', reader.placeOf(path));
      await to.writeFixed(to.paths.scheme(version), schemeFormat, scheme, String(version));
    }
  }
}

/** Saves all annotators who have files. */
export async function saveAnnotators(context: RepairContext): Promise<void> {
  const { reader, to, annotators, unnamed } = context;
  const names = await reader.list(reader.paths.annotators, new Findings());
  const ids = new Set(names.filter((name) => /\.jsonl?$/.test(name)).map((name) => name.replace(/\.jsonl?$/, '')));
  for (const annotator of [...ids].filter((name) => idSchema.safeParse(name).success)) {
    const target = { kind: 'annotator', annotator } as const;
    const plain = plainAnnotator(annotator, unnamed);
    const saved = await saveTarget({
      ...context,
      format: targetFormats.annotator,
      target,
      pending: context.pending.of(target),
      plain,
      mend: (value) => mendedAnnotator(value, plain),
    });
    if (!saved) continue;
    annotators.set(annotator, saved.state.name);
    if (saved.isWhole) await to.copyTarget(reader, target);
    else await to.writeTarget(targetFormats.annotator, target, saved);
  }
}

/** Makes annotators who have sets and no file any more. */
export async function makeAnnotators({ reader, to, annotators, unnamed, report }: RepairContext): Promise<void> {
  for (const [annotator, name] of annotators) {
    if (name !== '' || (await to.has({ kind: 'annotator', annotator }))) continue;
    const target = { kind: 'annotator', annotator } as const;
    report.loss('stand-in-annotator', reader.placeOf(reader.paths.target(target).snapshot));
    await to.writeTarget(targetFormats.annotator, target, { state: plainAnnotator(annotator, unnamed), seq: 0, records: [], older: [] });
  }
}

/** Saves the project’s own file, or makes one. */
export async function saveProject(context: RepairContext, folderName: string): Promise<Project> {
  const { reader, to, schemes, report } = context;
  const target = { kind: 'project' } as const;
  const plain = plainProject(to.projectId as Id, folderName, schemes.newest?.version ?? 1, stampOf(context)); // ids of projects are checked where they are found
  const saved = await saveTarget({
    ...context,
    format: targetFormats.project,
    target,
    pending: context.pending.of(target),
    plain,
    mend: (value) => mendedProject(value, plain),
  });
  if (saved?.isWhole) await to.copyTarget(reader, target);
  else if (saved) await to.writeTarget(targetFormats.project, target, saved);
  else {
    report.loss('stand-in-project', 'project.json', { name: folderName });
    await to.writeTarget(targetFormats.project, target, { state: plain, seq: 0, records: [], older: [] });
  }
  return saved?.state ?? plain;
}

/** Writes what takes the place of versions of the scheme that are gone. */
export async function writeStandIns({ reader, to, schemes, report }: RepairContext, { scheme: current }: Project): Promise<void> {
  for (const scheme of schemes.standIns([current])) {
    report.loss('stand-in-scheme', reader.placeOf(reader.paths.scheme(scheme.version)), { version: scheme.version });
    await to.writeFixed(to.paths.scheme(scheme.version), schemeFormat, scheme, String(scheme.version));
  }
}
