import { z } from 'zod';
import type { Id, Time } from '../shared/domain/schema';
import { idSchema, timeSchema } from '../shared/domain/schema/common';
import type { FileSystem } from './store/file-system';
import { UserFile } from './user-file';

const projectSchema = z.object({
  id: idSchema,
  root: z.string(),
  /** The article that was open in it. */
  article: idSchema.nullable(),
});
export type RunProject = z.infer<typeof projectSchema>;

/** `open`: the run is on, or was cut off. `error`: Assay ended itself after a bug. */
const endingSchema = z.enum(['open', 'clean', 'error']);

const owedSchema = z.object({ project: idSchema, startedAt: timeSchema, ending: endingSchema });
/** A project that was open in a run which did not end as it should, and whose person has not been told yet. */
export type Owed = z.infer<typeof owedSchema>;

const runSchema = z.object({
  startedAt: timeSchema,
  ending: endingSchema,
  project: projectSchema.nullable(),
  /** The window stood for a while, or a change was saved: whatever ends this run, it was not its start. */
  hasSettled: z.boolean(),
  /** Starts in a row before this one that crashed. */
  crashedStarts: z.number().int().nonnegative(),
  owed: z.array(owedSchema),
});
type Run = z.infer<typeof runSchema>;

/** So many crashed starts in a row lead to a safe one. */
const patience = 3;
const mostOwed = 30;

/**
 * A small durable file that says that Assay is running, which project is open, and how the run ended; the next start reads what it
 * must make good. When it cannot be written, work goes on: the marker then says too little, never something wrong about a project.
 */
export class RunMarker {
  private writing: Promise<void> = Promise.resolve();
  private isStale = false;

  private constructor(
    private readonly file: UserFile<Run | null>,
    private run: Run,
    /** The project that was open when the run before was cut off or ended itself; null when it ended well. */
    readonly interrupted: RunProject | null,
    private readonly log: (message: string) => void,
  ) {}

  /** Reads how the last run ended, and resolves when it is on disk that this one is on. */
  static async begin(system: FileSystem, folder: string, now: Time, log: (message: string) => void): Promise<RunMarker> {
    const file = new UserFile<Run | null>(system, folder, 'run', (value) => runSchema.nullable().parse(value), null);
    await file.load();
    const before = file.data;
    const endedWell = before === null || before.ending === 'clean';
    const crashed = !endedWell && (before.ending === 'error' || !before.hasSettled);
    const cutOff = endedWell ? null : before.project;
    const owed = (before?.owed ?? []).filter(({ project }) => project !== cutOff?.id);
    if (before && cutOff) owed.push({ project: cutOff.id, startedAt: before.startedAt, ending: before.ending });
    const run: Run = {
      startedAt: now,
      ending: 'open',
      project: null,
      hasSettled: false,
      crashedStarts: crashed ? before.crashedStarts + 1 : 0,
      owed: owed.slice(-mostOwed),
    };
    const marker = new RunMarker(file, run, cutOff, log);
    await marker.write();
    return marker;
  }

  /** Starts in a row that crashed. */
  get crashedStarts(): number {
    return this.run.crashedStarts;
  }

  /** Nothing may be opened that nobody asks for: the last starts all crashed. */
  get isSafeStart(): boolean {
    return this.run.crashedStarts >= patience;
  }

  /** What the person has to be told of a project that is opened. */
  owedTo(project: Id): Owed | null {
    return this.run.owed.find((owed) => owed.project === project) ?? null;
  }

  told(project: Id): void {
    if (this.owedTo(project)) this.change({ owed: this.run.owed.filter((owed) => owed.project !== project) });
  }

  /** The project that is open from now on; null when there is none. */
  works(project: RunProject | null): void {
    this.change({ project });
  }

  reads(article: Id): void {
    if (this.run.project && this.run.project.article !== article) this.change({ project: { ...this.run.project, article } });
  }

  settled(): void {
    if (!this.run.hasSettled) this.change({ hasSettled: true });
  }

  /** Resolves when what was said until now is on disk, or cannot be. */
  noted(): Promise<void> {
    return this.writing;
  }

  /** Resolves when it is on disk how the run ended, or cannot be. Nothing is noted after that. */
  async ended(ending: 'clean' | 'error'): Promise<void> {
    if (this.run.ending !== 'open') return this.writing;
    this.run = { ...this.run, ending };
    await this.write();
  }

  private change(change: Partial<Run>): void {
    if (this.run.ending !== 'open') return;
    this.run = { ...this.run, ...change };
    void this.write();
  }

  /** One write at a time, of what is newest by then. */
  private write(): Promise<void> {
    if (this.isStale) return this.writing;
    this.isStale = true;
    this.writing = this.writing.then(async () => {
      this.isStale = false;
      await this.file.save(this.run).catch((error: unknown) => this.log(`run marker: ${String(error)}`));
    });
    return this.writing;
  }
}
