import type { AssayError } from '../../shared/result';

/**
 * What a finding means for a person. `check:safe.<kind>` says what is safe, `check:next.<kind>` what to do. The first six are
 * problems; the others are worth a note and keep nothing from working.
 */
export const problemKinds = ['damaged', 'unreadable', 'newer', 'elsewhere', 'missing', 'misfit', 'copy'] as const;
export const noteKinds = ['unfinished', 'older', 'stray'] as const;
export type FindingKind = (typeof problemKinds)[number] | (typeof noteKinds)[number];

/** Something that is not as it should be in a project. Its words are `check:found.<code>`, with `params`. */
export interface Finding extends AssayError {
  readonly kind: FindingKind;
  /** Relative to the project's folder, with `/`. */
  readonly path: string;
  /** Of a journal, counted from 1; null: the file as a whole. */
  readonly line: number | null;
}

export const isProblem = ({ kind }: Pick<Finding, 'kind'>): boolean => problemKinds.some((each) => each === kind);

/** Which kind the error of a reader of our files is; what is not named here is damage. */
const kinds: Readonly<Record<string, FindingKind>> = {
  'newer-file': 'newer',
  'other-project': 'elsewhere',
  'wrong-place': 'elsewhere',
  'wrong-format': 'elsewhere',
  'missing-file': 'missing',
  'unreadable-file': 'unreadable',
  'no-such-revision': 'missing',
};

export const kindOf = ({ code }: AssayError): FindingKind => kinds[code] ?? 'damaged';

/** A set of 20,000 spans on another text must not become 20,000 paragraphs: beyond this many alike in one file they are only counted. */
const mostAlike = 20;

/** Collects what was found, with a bound on how much of it is kept. */
export class Findings {
  private readonly found: Finding[] = [];
  private readonly alike = new Map<string, number>();

  add(finding: Finding): void {
    const key = `${finding.code} ${finding.path}`;
    const count = (this.alike.get(key) ?? 0) + 1;
    this.alike.set(key, count);
    if (count <= mostAlike) this.found.push(finding);
  }

  /** An error of a reader of our files, about a file. */
  addError(error: AssayError, path: string, line: number | null = null): void {
    this.add({ ...error, kind: kindOf(error), path, line });
  }

  addAll({ found, alike }: Findings): void {
    this.found.push(...found);
    for (const [key, count] of alike) this.alike.set(key, (this.alike.get(key) ?? 0) + count);
  }

  get isEmpty(): boolean {
    return this.found.length === 0;
  }

  /** By file and line; where more of the same was found in a file than is kept, the last of it is followed by their number (`more`). */
  list(): readonly Finding[] {
    const more = [...this.alike].flatMap(([key, count]): readonly Finding[] => {
      const last = count > mostAlike ? this.found.findLast(({ code, path }) => `${code} ${path}` === key) : undefined;
      return last ? [{ ...last, code: 'more', params: { count: count - mostAlike } }] : [];
    });
    return [...this.found, ...more].sort(
      (a, b) => compare(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || Number(a.code === 'more') - Number(b.code === 'more'),
    );
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
