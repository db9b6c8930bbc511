import type { Article } from '../../shared/domain/schema';
import type { LostSpan, MendedSet } from './mend-set';

/** Something that was done to save what a file held. Words: i18n `repair:done.<code>`, with `params`. */
export interface RepairStep {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Relative to the project's folder, with `/`. */
  readonly path: string;
  /** Something is missing now, or is not sure to be as it was. */
  readonly isLoss: boolean;
}

/** Where a span belonged. */
interface Place {
  readonly article: string;
  readonly annotator: string;
  readonly path: string;
}

export interface ReportedLoss extends Place {
  readonly label: string;
  /** One for each fragment, with where it stood: UTF-16 offsets of the text as it was. */
  readonly quotes: readonly { readonly start: number; readonly end: number; readonly exact: string }[];
  readonly note: string;
  readonly why: LostSpan['why'];
}

export interface ReportedMove extends Place {
  readonly label: string;
  readonly quote: string;
  readonly from: number;
  readonly to: number;
}

/** What a repair did, for a person to go through. */
export class RepairReport {
  readonly steps: RepairStep[] = [];
  readonly lost: ReportedLoss[] = [];
  readonly moved: ReportedMove[] = [];

  step(code: string, path: string, params: RepairStep['params'] = {}): void {
    this.steps.push({ code, params, path, isLoss: false });
  }

  loss(code: string, path: string, params: RepairStep['params'] = {}): void {
    this.steps.push({ code, params, path, isLoss: true });
  }

  spans(
    place: { readonly article: Pick<Article, 'title'>; readonly annotator: string; readonly path: string },
    mended: Omit<MendedSet, 'set'>,
  ): void {
    const at: Place = { article: place.article.title, annotator: place.annotator, path: place.path };
    for (const { span, why } of mended.lost) {
      const quotes = span.fragments.map(({ start, end, exact }) => ({ start, end, exact }));
      this.lost.push({ ...at, label: span.label, quotes, note: span.note, why });
    }
    for (const { before, after } of mended.moved) {
      const quote = before.fragments.map(({ exact }) => exact).join(' … ');
      this.moved.push({ ...at, label: before.label, quote, from: before.fragments[0]?.start ?? 0, to: after.fragments[0]?.start ?? 0 });
    }
    if (mended.lostRelations > 0) this.loss('relations-lost', place.path, { count: mended.lostRelations });
  }

  /** By file: articles are worked on side by side. */
  sort(): void {
    const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
    for (const list of [this.steps, this.lost, this.moved]) list.sort(byPath);
  }

  get hasLosses(): boolean {
    return this.lost.length > 0 || this.steps.some(({ isLoss }) => isLoss);
  }
}
