import type { AnnotationSet, Fragment, Span } from '../domain/schema/annotation-set';
import type { Article, Revision } from '../domain/schema/article';
import type { Id, Sha256 } from '../domain/schema/common';
import type { Annotator, Project } from '../domain/schema/project';
import type { Scheme } from '../domain/schema/scheme';

/** What the offsets of a file count: Unicode code points (Python, W3C) or UTF-16 code units (JavaScript, Java). Ends are exclusive. */
export type OffsetUnit = 'code-points' | 'utf-16';

/** What a format leaves out of every article; counted for it as articles pass. */
export type FormatLoss =
  | 'text'
  | 'blocks'
  | 'article-fields'
  | 'set-fields'
  | 'origin'
  | 'confidence'
  | 'times'
  | 'older-revisions'
  | 'journal';
/** What one export left out: its format's losses, the off-record rule's, and values for which a format has no place. */
export type ExportLoss = FormatLoss | OffRecordLoss | 'attribute-without-column';
/** The sources themselves, what was attributed to nobody else, the relations of both, and fields of others that named them. */
export const offRecordLosses = ['off-record-sources', 'off-record-attributed', 'off-record-relations', 'off-record-references'] as const;
export type OffRecordLoss = (typeof offRecordLosses)[number];

export interface ExportOptions {
  /** Has to be one of the exporter's units. */
  readonly offsetUnit: OffsetUnit;
  /** False: the off-record rule holds. */
  readonly includesOffRecord: boolean;
  /** Whose sets; null: everybody's. */
  readonly annotators: readonly Id[] | null;
}

/** One article as the store holds it. */
export interface ExportArticle {
  readonly article: Article;
  /** By id: at least the current one and those that the sets stand on. */
  readonly revisions: ReadonlyMap<Sha256, Revision>;
  /** In order of annotator id. */
  readonly sets: readonly AnnotationSet[];
}

/** What is exported. `articles` is read once, one after the other, and none is kept. */
export interface ExportSource {
  readonly project: Project;
  /** In order of version; `project.scheme` is the current one. */
  readonly schemes: readonly Scheme[];
  readonly annotators: readonly Annotator[];
  readonly articles: AsyncIterable<ExportArticle>;
  /** Files of the project that could not be read and are missing in `articles`, relative to its folder; complete once all were read. */
  unreadable(): readonly string[];
}

/** A span with its fragments in the unit of the export; each was seen to slice to its `exact` in that unit. */
export interface ProvenSpan {
  readonly span: Span;
  readonly fragments: readonly Fragment[];
}

export interface ProvenSet {
  readonly set: AnnotationSet;
  readonly spans: readonly ProvenSpan[];
}

/** A text of the article and the sets that stand on it. */
export interface ProvenText {
  readonly revision: Revision;
  readonly sets: readonly ProvenSet[];
}

/** An article of which every span was proven. `texts`: those that sets stand on, oldest first; the current one where there is no set. */
export interface ProvenArticle extends ExportArticle {
  readonly texts: readonly ProvenText[];
}

export interface ProvenSource extends Omit<ExportSource, 'articles'> {
  readonly articles: AsyncIterable<ProvenArticle>;
}

/** A piece of a file; the pieces of one file come in order. `isLast` closes the file; files left open end with the export. */
export interface ExportChunk {
  /** Relative, with `/`; safe on every system. */
  readonly file: string;
  readonly text: string;
  readonly isLast?: true;
}

/** Why an article cannot be exported. `span` is null where the article's text itself is at fault; `at` counts UTF-16 units. */
export interface ExportFailure {
  readonly code: 'not-its-quote' | 'inside-character' | 'lone-surrogate' | 'revision-missing';
  readonly article: Id;
  readonly title: string;
  readonly span: Id | null;
  readonly quote: string;
  readonly at: number;
}

/** What an export has done so far. */
export interface ExportTotals {
  readonly articles: number;
  readonly sets: number;
  /** Spans by label. */
  readonly spans: Readonly<Record<string, number>>;
  /** Relations by type. */
  readonly relations: Readonly<Record<string, number>>;
  /** Proven spans and their fragments. */
  readonly proof: { readonly spans: number; readonly fragments: number };
  readonly losses: Readonly<Partial<Record<ExportLoss, number>>>;
  /** Of the failures the first hundred. */
  readonly failures: readonly ExportFailure[];
  readonly failureCount: number;
}

/** Collects what an export left out, proved and refused. */
export interface ExportReport {
  lose(loss: ExportLoss, count: number): void;
  fail(failure: ExportFailure): void;
  /** An article that was proven and goes into the files. */
  pass(article: ProvenArticle): void;
  totals(): ExportTotals;
}

/**
 * A format that Assay writes. Called through `writeExport`, which applies the off-record rule, proves every span and counts, so
 * that no exporter sees a span that must not go out or does not match its text.
 */
export interface Exporter {
  /** Stable; its words for people are under `exports:formats.<id>`. */
  readonly id: string;
  /** Of the shape of the files. */
  readonly version: number;
  /** Lower case, without the dot; the first one is the usual one. */
  readonly extensions: readonly [string, ...string[]];
  /** The units it can count in; the first is the usual one. */
  readonly offsetUnits: readonly [OffsetUnit, ...OffsetUnit[]];
  readonly losses: readonly FormatLoss[];
  /** Whose proof a file hangs on: an article that fails stops its own file, or every file. */
  readonly filesPer: 'article' | 'project';
  /** One pass over the articles; memory grows with the largest article, not with the project. */
  write(source: ProvenSource, options: ExportOptions, report: ExportReport): AsyncIterable<ExportChunk>;
}
