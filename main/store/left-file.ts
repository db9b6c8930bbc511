import type { FileSystem } from './file-system';

/** A file as it was left, so that it can be seen cheaply whether anybody else had it in hand. */
export class LeftFile {
  private stamp: string | null = null;

  constructor(
    private readonly system: FileSystem,
    private readonly path: string,
  ) {}

  /** The file as it stands; '' when there is none. */
  async look(): Promise<{ readonly stamp: string; readonly size: number }> {
    const facts = await this.system.facts(this.path);
    return { stamp: facts?.stamp ?? '', size: facts?.size ?? 0 };
  }

  /** What `look` gave is how we left it. */
  leave(stamp: string): void {
    this.stamp = stamp;
  }

  /** It is not known how it was left. */
  forget(): void {
    this.stamp = null;
  }

  isAsLeft(stamp: string): boolean {
    return stamp === this.stamp;
  }
}
