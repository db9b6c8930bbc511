import type { Sha256 } from '../shared/domain/schema';
import type { Importer, ImportProblem, ReadArticle } from '../shared/formats/importer';
import { importerFor } from '../shared/formats/importers';
import type { ImportPlanFile } from '../shared/ipc/messages';
import type { AssayError, Result } from '../shared/result';
import { fail, ok } from '../shared/result';
import { html } from './parsers/html';
import type { ReadText } from './parsers/isolated-reader';
import type { FileSystem } from './store/file-system';
import { describe, sha256Of } from './store/project-store';
import { decodeText, decodeTextAs } from './text-decoding';

/** Larger files are refused before they are read. */
const mostBytes = 100_000_000;
const excerptLength = 400;
/** A guess of the encoding below this is shown to be one. */
const leastConfidence = 0.3;

/** Something that may become an article, not read yet. */
export interface OfferedFile {
  /** A bare name; empty for a paste. */
  readonly name: string;
  readonly importer: Importer;
  load(): Promise<Result<Uint8Array>>;
}

/** An offered file that has been read as an article. */
export interface LoadedArticle extends ReadArticle {
  readonly bytes: Uint8Array;
  readonly encoding: string;
}

/** What a plan remembers of each file between showing it and importing it. */
interface PlannedFile {
  readonly offered: OfferedFile;
  /** Of the bytes that were shown; null when they could not be read. */
  readonly sha256: Sha256 | null;
}

export const fileOnDisk = (system: FileSystem, path: string, name: string): OfferedFile => ({
  name,
  importer: importerFor(name),
  load: async () => {
    try {
      const facts = await system.facts(path);
      if (facts === null || facts.isDirectory) return fail('import.no-file');
      return facts.size > mostBytes ? tooLarge(facts.size) : ok(await system.readFile(path));
    } catch (error) {
      return fail('import.unreadable', { code: describe(error).code ?? '' });
    }
  },
});

export const fileInMemory = (name: string, bytes: Uint8Array, importer = importerFor(name)): OfferedFile => ({
  name,
  importer,
  load: async () => (bytes.length > mostBytes ? tooLarge(bytes.length) : ok(bytes)),
});

/** The page that was copied, where it holds the text that was copied with it; else that text. */
export const pasted = async (text: string, page: string, readText: ReadText): Promise<OfferedFile> => {
  const read = await readText(html, page, '');
  const isWhole = read.ok && lettersIn(read.value.article.text) * 5 >= lettersIn(text) * 4;
  return isWhole ? fileInMemory('', Buffer.from(page), html) : fileInMemory('', Buffer.from(text));
};

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

const tooLarge = (bytes: number): Result<never> =>
  fail('import.too-many-bytes', { megabytes: Math.ceil(bytes / 1_000_000), most: mostBytes / 1_000_000 });

/** Files that a person was shown and has not imported yet. */
export class ImportPlan {
  private readonly files: PlannedFile[] = [];

  private constructor(
    readonly token: string,
    private readonly readText: ReadText,
    /** The title of the article that bytes were imported as, else null. */
    private readonly titleOf: (sha256: Sha256) => string | null,
  ) {}

  /** Shows every file, one after the other, as long as `signal` does not say stop. */
  static async make(
    token: string,
    readText: ReadText,
    offered: readonly OfferedFile[],
    titleOf: (sha256: Sha256) => string | null,
    onShown: (done: number) => void = () => undefined,
    signal: AbortSignal | null = null,
  ): Promise<{ plan: ImportPlan; shown: readonly ImportPlanFile[] }> {
    const plan = new ImportPlan(token, readText, titleOf);
    const shown: ImportPlanFile[] = [];
    for (const [index, file] of offered.entries()) {
      if (signal?.aborted) break;
      plan.files.push({ offered: file, sha256: null });
      shown.push(await plan.show(index, null));
      onShown(index + 1);
    }
    return { plan, shown };
  }

  has(index: number): boolean {
    return index < this.files.length;
  }

  nameOf(index: number): string {
    return this.files[index]?.offered.name ?? '';
  }

  /** Reads a file to show it; in the encoding that it seems to have where none is named. */
  async show(index: number, encoding: string | null): Promise<ImportPlanFile> {
    const { offered } = this.at(index);
    const loaded = await offered.load();
    if (!loaded.ok) return shownWithout(index, offered, loaded.error);
    const bytes = loaded.value;
    const sha256 = sha256Of(bytes);
    this.files[index] = { offered, sha256 };
    const guessed = decodeText(bytes);
    const decoded = encoding === null || encoding === guessed.encoding ? ok(guessed.text) : decodeTextAs(bytes, encoding);
    const read = decoded.ok ? await this.readText(offered.importer, decoded.value, offered.name) : decoded;
    return {
      ...shownWithout(index, offered, read.ok ? null : read.error),
      size: bytes.length,
      encoding: encoding ?? guessed.encoding,
      encodings: guessed.alternatives,
      alreadyHere: this.titleOf(sha256),
      ...(read.ok && described(read.value)),
      problems: [
        ...this.doubts(index, sha256, encoding === null && guessed.confidence < leastConfidence),
        ...(read.ok ? read.value.problems : []),
      ],
    };
  }

  /** Reads a file to import it. Fails with `import.changed` when its bytes are not those that were shown. */
  async read(index: number, encoding: string): Promise<Result<LoadedArticle>> {
    const { offered, sha256 } = this.at(index);
    const loaded = await offered.load();
    if (!loaded.ok) return loaded;
    if (sha256Of(loaded.value) !== sha256) return fail('import.changed');
    const decoded = decodeTextAs(loaded.value, encoding);
    if (!decoded.ok) return decoded;
    const read = await this.readText(offered.importer, decoded.value, offered.name);
    return read.ok ? ok({ ...read.value, bytes: loaded.value, encoding }) : read;
  }

  importerOf(index: number): Importer {
    return this.at(index).offered.importer;
  }

  /** What a person should look at before the file is imported. */
  private doubts(index: number, sha256: Sha256, isUnsure: boolean): readonly ImportProblem[] {
    const twin = this.files.findIndex((file) => file.sha256 === sha256);
    return [
      ...(isUnsure ? [{ code: 'unsure-encoding', params: {}, line: null }] : []),
      ...(twin >= 0 && twin < index ? [{ code: 'same-bytes', params: { name: this.nameOf(twin) }, line: null }] : []),
    ];
  }

  private at(index: number): PlannedFile {
    const file = this.files[index];
    if (file === undefined) throw new RangeError(`no file ${index} in the plan`);
    return file;
  }
}

const shownWithout = (index: number, { name, importer }: OfferedFile, error: AssayError | null): ImportPlanFile => ({
  index,
  name,
  size: 0,
  importer: importer.id,
  encoding: '',
  encodings: [],
  title: '',
  excerpt: '',
  blocks: 0,
  alreadyHere: null,
  problems: [],
  error,
});

const described = ({ article }: ReadArticle) => ({
  title: article.title,
  excerpt: beginningOf(article.text.trim()),
  blocks: article.blocks.filter(({ kind }) => kind !== 'blank').length,
});

/** Cut at a space where there is one near, and marked as cut; never inside a character. */
function beginningOf(text: string): string {
  if (text.length <= excerptLength) return text;
  return `${text.slice(0, excerptLength).replace(/(?:\s+\S{0,40}|[\uD800-\uDBFF])$/u, '')}…`;
}
