import { ok } from '../../result';
import type { Annotator, AnnotatorCommand, Project, ProjectCommand } from '../schema';
import type { Apply } from './applied';
import { before } from './before';

export const applyProject: Apply<Project, ProjectCommand> = (project, { type, change }) =>
  ok({ state: { ...project, ...change }, inverse: { type, change: before(project, change) } });

export const applyAnnotator: Apply<Annotator, AnnotatorCommand> = (annotator, { type, change }) =>
  ok({ state: { ...annotator, ...change }, inverse: { type, change: before(annotator, change) } });
