import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Transaction } from '../../shared/domain/schema';
import { activeSpan, model, newest } from '../state/session';
import { useStore } from '../state/use-store';
import { request } from '../workbench';

/** Keeps the menu bar up to date: what can be undone by name, and what there is to act on. */
export function DescribeMenu() {
  const { t } = useTranslation();
  const words = (name: Transaction['name'] | undefined): string => (name ? t(`transactions:${name.key}`, name.params) : '');
  const undo = useStore(model, (state) => words((state && newest(state, 'undo'))?.name));
  const redo = useStore(model, (state) => words((state && newest(state, 'redo'))?.name));
  const hasProject = useStore(model, (state) => state !== null);
  const hasArticle = useStore(model, (state) => state?.open !== null);
  const hasSpan = useStore(activeSpan, (state) => state !== null);
  useEffect(() => {
    void request('app.describe-menu', { undo, redo, hasProject, hasArticle, hasSpan });
  }, [undo, redo, hasProject, hasArticle, hasSpan]);
  return null;
}
