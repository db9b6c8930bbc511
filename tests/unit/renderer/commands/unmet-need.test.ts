import { beforeEach, describe, expect, it, vi } from 'vitest';
import { unmetNeed } from '../../../../renderer/commands/unmet-need';
import { activeSpan, openArticle, showProject } from '../../../../renderer/state/session';
import { findCommand } from '../../../../shared/commands';
import { fakeMain, id, projectOf, summaryWith } from '../articles/project';

const needOf = (command: string) => {
  const found = findCommand(command);
  if (!found) throw new Error(command);
  return unmetNeed(found);
};
const needs = () =>
  ['app.settings', 'article.import', 'project.reset-sample', 'mark.1', 'span.delete', 'edit.undo', 'edit.redo'].map(needOf);

beforeEach(() => {
  vi.stubGlobal('window', { api: fakeMain().api });
  showProject(null);
});

describe('unmetNeed', () => {
  it('is all but nothing without a project', () => {
    expect(needs()).toEqual([null, 'project', 'sample', 'article', 'span', 'undo', 'redo']);
  });

  it('shrinks with a project, an article and a span', async () => {
    showProject({ ...projectOf([summaryWith(1)]), isSample: true });
    expect(needs()).toEqual([null, null, null, 'article', 'span', 'undo', 'redo']);
    await openArticle(id(1001));
    activeSpan.set(id(7));
    expect(needs()).toEqual([null, null, null, null, null, 'undo', 'redo']);
  });
});
