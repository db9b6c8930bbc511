import type { AnnotationSet, Annotator, Article, Project } from '../../../../../shared/domain/schema';
import { type Makers, person, stampOf } from './random-commands';

export const sampleText = 'Harbour “opens” 👩🏽‍🚒 again\n\nThe mayor said: 1,200 ships came – e\u0301 – in 2025.\nEnd';

export const emptySet = (makers: Makers): AnnotationSet => ({
  id: makers.newId(),
  article: makers.newId(),
  annotator: person,
  revision: 'a'.repeat(64),
  schemeVersion: 1,
  status: 'not-started',
  note: '',
  spans: [],
  relations: [],
  rejections: [],
  dismissals: [],
});

export const plainArticle = (makers: Makers): Article => ({
  id: makers.newId(),
  title: 'Harbour',
  byline: '',
  publisher: '',
  published: '',
  url: '',
  language: '',
  note: '',
  tags: [],
  attributes: {},
  origin: { file: 'a.txt', mediaType: 'text/plain', sha256: 'b'.repeat(64), importer: { id: 'plain-text', version: 1 }, encoding: 'utf-8' },
  created: stampOf(makers),
  revision: 'a'.repeat(64),
  revisions: ['a'.repeat(64), 'c'.repeat(64)],
  blockKinds: {},
  removed: null,
});

export const plainProject = (makers: Makers): Project => ({
  id: makers.newId(),
  name: 'Desk',
  publisher: { name: '', url: '' },
  licence: '',
  language: '',
  settings: {},
  scheme: 1,
  created: stampOf(makers),
});

export const plainAnnotator = (): Annotator => ({ id: person, name: 'Ada', colour: 'accent', role: '', kind: 'person' });
