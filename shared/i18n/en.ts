import { annotate } from './en/annotate';
import { articles } from './en/articles';
import { commands } from './en/commands';
import { common } from './en/common';
import { editor } from './en/editor';
import { errors } from './en/errors';
import { exports } from './en/exports';
import { history } from './en/history';
import { imports } from './en/imports';
import { menu } from './en/menu';
import { recovered } from './en/recovered';
import { recovery } from './en/recovery';
import { scheme } from './en/scheme';
import { settings } from './en/settings';
import { suggestions } from './en/suggestions';
import { transactions } from './en/transactions';
import { welcome } from './en/welcome';

/** Namespace → key → English. A part of the window brings its words in a file of its own. */
export const english = {
  annotate,
  articles,
  common,
  commands,
  editor,
  errors,
  exports,
  history,
  imports,
  menu,
  recovered,
  recovery,
  scheme,
  settings,
  suggestions,
  transactions,
  welcome,
};
