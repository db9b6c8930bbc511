import type { Dismissal, Rejection } from '../schema';
import { compareIds } from './span-order';

/** The orders in which a set keeps its lists, so that undoing gives back the very same list. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareIds(a.id, b.id);

export const compareRejections = (a: Rejection, b: Rejection): number =>
  compareIds(a.recommender, b.recommender) || compareIds(a.label, b.label) || compareIds(a.quote, b.quote);

export const compareDismissals = (a: Dismissal, b: Dismissal): number =>
  compareIds(a.lint, b.lint) || compareIds(a.subject, b.subject) || compareIds(a.reason, b.reason);
