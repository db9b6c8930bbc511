import type { FileSystem, OpenFile } from '../../../../main/store/file-system';

export type Fault =
  /** One call says no, all others work. */
  | { readonly kind: 'fail'; readonly code: string }
  /** The program ends there: the call does nothing (a write: half of it), and so do all after it. */
  | { readonly kind: 'stop' };

/** The real disk, on which a fault happens at the call of a given number, counted from `arm`. */
export class FaultyDisk implements FileSystem {
  private at = Number.POSITIVE_INFINITY;
  private fault: Fault = { kind: 'stop' };
  calls = 0;
  hasStruck = false;

  constructor(private readonly inner: FileSystem) {}

  arm(at: number, fault: Fault): void {
    this.calls = 0;
    this.hasStruck = false;
    this.at = at;
    this.fault = fault;
  }

  disarm(): void {
    this.at = Number.POSITIVE_INFINITY;
  }

  readFile = (path: string) => this.step(() => this.inner.readFile(path));
  list = (path: string) => this.step(() => this.inner.list(path));
  facts = (path: string) => this.step(() => this.inner.facts(path));
  realPath = (path: string) => this.step(() => this.inner.realPath(path));
  copy = (from: string, to: string) => this.step(() => this.inner.copy(from, to));
  rename = (from: string, to: string) => this.step(() => this.inner.rename(from, to));
  link = (from: string, to: string) => this.step(() => this.inner.link(from, to));
  remove = (path: string) => this.step(() => this.inner.remove(path));
  makeFolder = (path: string) => this.step(() => this.inner.makeFolder(path));
  syncFolder = (path: string) => this.step(() => this.inner.syncFolder(path));

  async open(path: string, how: 'append' | 'create-new' | 'change', mode: number): Promise<OpenFile> {
    const file = await this.step(() => this.inner.open(path, how, mode));
    return {
      write: (bytes) =>
        this.step(
          () => file.write(bytes),
          () => file.write(bytes.subarray(0, bytes.length >> 1)),
        ),
      sync: () => this.step(() => file.sync()),
      datasync: () => this.step(() => file.datasync()),
      truncate: (length) => this.step(() => file.truncate(length)),
      close: async () => {
        // The system closes the files of a program that ends.
        await file.close();
        await this.step(async () => undefined);
      },
    };
  }

  private async step<Value>(work: () => Promise<Value>, half: () => Promise<void> = async () => undefined): Promise<Value> {
    this.calls += 1;
    const { fault, at, calls } = this;
    if (fault.kind === 'fail' ? calls !== at : calls < at) return work();
    this.hasStruck = true;
    if (calls === at) await half();
    throw Object.assign(new Error(`${fault.kind} at call ${at}`), { code: fault.kind === 'fail' ? fault.code : 'ESTOP' });
  }
}
