import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Transaction } from '../../shared/domain/schema';
import { newest } from '../state/newest';
import { activeSpan, model } from '../state/session';
import { useStoreLater } from '../state/use-store';
import { request } from '../workbench';

/** Keeps the menu bar up to date: what can be undone by name, and what there is to act on. */
export function DescribeMenu() {
  const { t } = useTranslation();
  const words = (name: Transaction['name'] | undefined): string => (name ? t(`transactions:${name.key}`, name.params) : '');
  const undo = words(useStoreLater(model, (state) => (state && newest(state, 'undo'))?.name));
  const redo = words(useStoreLater(model, (state) => (state && newest(state, 'redo'))?.name));
  const hasProject = useStoreLater(model, (state) => state !== null);
  const hasArticle = useStoreLater(model, (state) => Boolean(state?.open));
  const hasSpan = useStoreLater(activeSpan, (state) => state !== null);
  useEffect(() => {
    void request('app.describe-menu', { undo, redo, hasProject, hasArticle, hasSpan });
  }, [undo, redo, hasProject, hasArticle, hasSpan]);
  return null;
}
