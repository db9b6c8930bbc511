import { z } from 'zod';
import { defaultSettings } from '../shared/domain/default-settings';
import type { Id } from '../shared/domain/schema';
import { idSchema, timeSchema } from '../shared/domain/schema/common';
import { type Settings, settingsSchema } from '../shared/domain/settings';
import type { FileSystem } from './store/file-system';
import { UserFile } from './user-file';

const recentSchema = z.object({
  id: idSchema,
  name: z.string(),
  root: z.string(),
  openedAt: timeSchema,
  /** Who I am in that project. */
  me: idSchema,
});
export type Recent = z.infer<typeof recentSchema>;

const boundsSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number(), isMaximized: z.boolean() });
export type Bounds = z.infer<typeof boundsSchema>;

const recentLimit = 30;

/** What Assay keeps about a person's own machine: settings, recent projects, the window's place. */
export class UserFiles {
  private readonly settingsFile: UserFile<Settings>;
  private readonly recentsFile: UserFile<readonly Recent[]>;
  private readonly boundsFile: UserFile<Bounds | null>;

  private constructor(system: FileSystem, folder: string) {
    // Settings that an older Assay did not have get their defaults.
    const parseSettings = (value: unknown): Settings => settingsSchema.parse({ ...defaultSettings, ...z.looseObject({}).parse(value) });
    this.settingsFile = new UserFile(system, folder, 'settings', parseSettings, defaultSettings);
    this.recentsFile = new UserFile<readonly Recent[]>(system, folder, 'recents', (value) => z.array(recentSchema).parse(value), []);
    this.boundsFile = new UserFile(system, folder, 'window', (value) => boundsSchema.nullable().parse(value), null);
  }

  static async open(system: FileSystem, folder: string): Promise<UserFiles> {
    await system.makeFolder(folder);
    const files = new UserFiles(system, folder);
    await Promise.all([files.settingsFile.load(), files.recentsFile.load(), files.boundsFile.load()]);
    return files;
  }

  get settings(): Settings {
    return this.settingsFile.data;
  }

  async changeSettings(change: Partial<Settings>): Promise<Settings> {
    await this.settingsFile.save({ ...this.settings, ...change });
    return this.settings;
  }

  /** Newest first. */
  get recents(): readonly Recent[] {
    return this.recentsFile.data;
  }

  async remember(recent: Recent): Promise<void> {
    await this.recentsFile.save([recent, ...this.recents.filter((entry) => entry.id !== recent.id)].slice(0, recentLimit));
  }

  async forget(project: Id): Promise<void> {
    await this.recentsFile.save(this.recents.filter((entry) => entry.id !== project));
  }

  get bounds(): Bounds | null {
    return this.boundsFile.data;
  }

  async saveBounds(bounds: Bounds): Promise<void> {
    await this.boundsFile.save(bounds);
  }
}
