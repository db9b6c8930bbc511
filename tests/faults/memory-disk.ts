import { dirname } from 'node:path';
import type { FileSystem, OpenFile } from '../../main/store/file-system';

/** What was asked of a disk, in order. Files are told apart by number, since names change. */
export type Call =
  | { readonly kind: 'create'; readonly path: string; readonly file: number }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'link'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'write'; readonly file: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: number; readonly length: number }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'sync-folder'; readonly path: string }
  /** Whoever waits was told that it is saved. */
  | { readonly kind: 'acknowledged' };

/** Names and what they lead to: the number of a file, or a folder. */
export type Names = ReadonlyMap<string, number | 'folder'>;
export type Contents = ReadonlyMap<number, Buffer>;

const failure = (code: string, path: string): Error => Object.assign(new Error(`${code}: ${path}`), { code, path });

/** Does one call to names; what cannot be done, since an earlier one was undone, is left out. */
export function applyToNames(names: Map<string, number | 'folder'>, call: Call): void {
  switch (call.kind) {
    case 'create':
      names.set(call.path, call.file);
      return;
    case 'folder':
      names.set(call.path, 'folder');
      return;
    case 'rename':
    case 'link': {
      const found = names.get(call.from);
      if (found === undefined) return;
      if (call.kind === 'rename') names.delete(call.from);
      names.set(call.to, found);
      return;
    }
    case 'remove':
      for (const name of [...names.keys()]) if (name === call.path || name.startsWith(`${call.path}/`)) names.delete(name);
  }
}

/** A disk in memory that keeps the trace of its calls. */
export class MemoryDisk implements FileSystem {
  readonly trace: Call[] = [];
  readonly names: Map<string, number | 'folder'>;
  readonly contents: Map<number, Buffer>;
  private readonly versions = new Map<number, number>();

  constructor(names: Names = new Map([['/', 'folder']]), contents: Contents = new Map()) {
    this.names = new Map(names);
    this.contents = new Map(contents);
  }

  readFile = async (path: string): Promise<Buffer> => Buffer.from(this.contents.get(this.fileAt(path)) ?? '');

  list = async (path: string): Promise<readonly string[]> =>
    [...this.names.keys()]
      .flatMap((name) => (dirname(name) === path && name !== path ? [name.slice(dirname(name).length + 1)] : []))
      .sort();

  facts: FileSystem['facts'] = async (path) => {
    const found = this.names.get(path);
    if (found === undefined) return null;
    if (found === 'folder') return { size: 0, modified: 0, mode: 0o700, isDirectory: true, inode: 0, stamp: 'folder' };
    const size = this.contents.get(found)?.length ?? 0;
    return { size, modified: 0, mode: 0o600, isDirectory: false, inode: found, stamp: `${found} ${this.versions.get(found) ?? 0} ${size}` };
  };

  realPath = async (path: string): Promise<string> => path;

  open = async (path: string, how: 'append' | 'create-new' | 'change'): Promise<OpenFile> => {
    const there = this.names.get(path);
    if (how === 'create-new' && there !== undefined) throw failure('EEXIST', path);
    if (how === 'change' && there === undefined) throw failure('ENOENT', path);
    if (there === 'folder') throw failure('EISDIR', path);
    const file = there ?? this.create(path);
    return {
      write: async (bytes) => this.change(file, { kind: 'write', file, bytes: Buffer.from(bytes) }),
      truncate: async (length) => this.change(file, { kind: 'truncate', file, length }),
      sync: async () => this.note({ kind: 'sync', file }),
      datasync: async () => this.note({ kind: 'sync', file }),
      close: async () => undefined,
    };
  };

  copy = async (from: string, to: string): Promise<void> => {
    const bytes = await this.readFile(from);
    if (this.names.has(to)) throw failure('EEXIST', to);
    const file = this.create(to);
    this.change(file, { kind: 'write', file, bytes });
  };

  rename = async (from: string, to: string): Promise<void> => {
    this.fileAt(from);
    this.name({ kind: 'rename', from, to });
  };

  link = async (from: string, to: string): Promise<void> => {
    this.fileAt(from);
    if (this.names.has(to)) throw failure('EEXIST', to);
    this.name({ kind: 'link', from, to });
  };

  remove = async (path: string): Promise<void> => this.name({ kind: 'remove', path });

  makeFolder = async (path: string): Promise<void> => {
    if (this.names.has(path)) return;
    await this.makeFolder(dirname(path));
    this.name({ kind: 'folder', path });
  };

  syncFolder = async (path: string): Promise<void> => {
    if (this.names.get(path) !== 'folder') throw failure('ENOENT', path);
    this.note({ kind: 'sync-folder', path });
  };

  acknowledge(): void {
    this.note({ kind: 'acknowledged' });
  }

  private create(path: string): number {
    if (this.names.get(dirname(path)) !== 'folder') throw failure('ENOENT', path);
    const file = Math.max(0, ...this.contents.keys()) + 1;
    this.contents.set(file, Buffer.alloc(0));
    this.name({ kind: 'create', path, file });
    return file;
  }

  private fileAt(path: string): number {
    const found = this.names.get(path);
    if (found === undefined) throw failure('ENOENT', path);
    if (found === 'folder') throw failure('EISDIR', path);
    return found;
  }

  private change(file: number, call: Extract<Call, { kind: 'write' | 'truncate' }>): void {
    this.contents.set(file, changed(this.contents.get(file) ?? Buffer.alloc(0), call));
    this.versions.set(file, (this.versions.get(file) ?? 0) + 1);
    this.note(call);
  }

  private name(call: Call): void {
    applyToNames(this.names, call);
    this.note(call);
  }

  private note(call: Call): void {
    this.trace.push(call);
  }
}

/** All writes go to the end: the store appends, or fills new files. */
export const changed = (bytes: Buffer, call: Extract<Call, { kind: 'write' | 'truncate' }>): Buffer =>
  call.kind === 'write' ? Buffer.concat([bytes, call.bytes]) : Buffer.from(bytes.subarray(0, call.length));
