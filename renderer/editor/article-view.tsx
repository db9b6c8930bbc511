import './editor.css';
import './segments.css';
import './segment-lanes.css';
import { useId, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockKind, Fragment, Id, Revision, Scheme, Slug, Span } from '../../shared/domain/schema';
import { schemeKey } from '../../shared/i18n/scheme-names';
import { useSchemeNames } from '../ui/use-scheme-names';
import { createEditor, type Editor } from './create-editor';
import { lookOf } from './draw-segments';

/** What the editor asks of the window around it. Keeps its identity. */
export interface EditorHost {
  /** Makes a span, selects it, all in one transaction; null when that could not be done. */
  mark(label: Slug, fragments: readonly Fragment[]): Id | null;
  changeFragments(span: Id, fragments: readonly Fragment[], name: 'change-edges' | 'add-fragment' | 'remove-fragment'): void;
  activate(span: Id | null): void;
  /** The span that a key is about, which is selected by it; null when there is none. */
  meant(): Id | null;
  /** Has the caret been moved away from the selected span since it was selected? */
  isLeft(): boolean;
  /** Said politely to a screen reader and shown for a moment. */
  announce(message: string): void;
  /** Runs a named command that is not the editor's own. */
  run(command: string): void;
}

export interface CaretInfo {
  /** UTF-16 code units of the canonical text: the end of the selection that moves. */
  readonly offset: number;
  readonly selection: Fragment | null;
  /** Spans at the caret, the shortest first. */
  readonly spansHere: readonly Id[];
  /** Index of the caret's block. */
  readonly block: number;
}

export interface EditorApi {
  focus(): void;
  /** Runs a command of the editor's own (`mark.*`, `select.*`, walking, edges, fragments); false when it is none or does nothing here. */
  run(command: string): boolean;
  /** Scrolls a span into view, unfolds what hides it, and puts the caret at its beginning. */
  reveal(span: Id): void;
  selection(): Fragment | null;
  caret(): number;
}

/** The spans of the article as they are at the moment: drawn from here, with no render between a key and what it shows. Keeps its identity. */
export interface AnnotationSource {
  /** In document order; a span that did not change is the same object. */
  spans(): readonly Span[];
  activeSpan(): Id | null;
  /** Tells of every change of them; returns the function that ends it. */
  subscribe(listener: () => void): () => void;
}

export interface ArticleViewProps {
  /** Another revision needs another component (`key`). */
  readonly revision: Revision;
  /** Kinds that a person chose: index of the block (decimal) → kind. */
  readonly blockKinds: Readonly<Record<string, BlockKind>>;
  readonly annotations: AnnotationSource;
  readonly scheme: Scheme;
  readonly trimsWhiteSpace: boolean;
  /** BCP 47, or empty. */
  readonly language: string;
  readonly host: EditorHost;
  readonly onCaret: (info: CaretInfo) => void;
  readonly onReady: (api: EditorApi) => void;
}

/** The article's text with its spans: read-only, with a real caret. Lies inside an element that scrolls. */
export function ArticleView(props: ArticleViewProps) {
  const { t } = useTranslation();
  const nameOf = useSchemeNames();
  const column = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const description = useId();
  const { revision, blockKinds, annotations, scheme, language } = props;
  const words = (key: string, options: Record<string, unknown> = {}): string => String(t(key, options));
  const nameOfLabel = (label: string): string => {
    const found = scheme.labels.find((entry) => entry.id === label);
    return found ? nameOf(schemeKey.label(label), found.name) : label;
  };
  const look = useMemo(() => lookOf(scheme, nameOfLabel, words), [scheme, t]);
  const input = {
    ...props,
    words,
    nameOfLabel,
    look,
    description,
    get spans() {
      return annotations.spans();
    },
    get activeSpan() {
      return annotations.activeSpan();
    },
  };
  const latest = useRef(input);
  latest.current = input;
  useLayoutEffect(() => {
    if (!column.current) return;
    const made = createEditor(column.current, () => latest.current);
    editor.current = made;
    latest.current.onReady(made.api);
    return () => {
      editor.current = null;
      made.destroy();
    };
  }, [revision]);
  useLayoutEffect(() => annotations.subscribe(() => editor.current?.showAnnotations()), [annotations]);
  useLayoutEffect(() => editor.current?.showBlocks(blockKinds), [blockKinds]);
  useLayoutEffect(() => editor.current?.showLook(look), [look]);
  return (
    <div className="article-column" ref={column} lang={language || undefined}>
      <p id={description} className="visually-hidden">
        {t('articleTextDescription')}
      </p>
    </div>
  );
}
