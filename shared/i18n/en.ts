import { annotate } from './en/annotate';
import { articles } from './en/articles';
import { check } from './en/check';
import { cli } from './en/cli';
import { commands } from './en/commands';
import { common } from './en/common';
import { editor } from './en/editor';
import { errors } from './en/errors';
import { exports } from './en/exports';
import { history } from './en/history';
import { imports } from './en/imports';
import { menu } from './en/menu';
import { repair } from './en/repair';
import { scheme } from './en/scheme';
import { settings } from './en/settings';
import { transactions } from './en/transactions';
import { welcome } from './en/welcome';

/** Namespace → key → English. A part of the window brings its words in a file of its own. */
export const english = {
  annotate,
  articles,
  check,
  cli,
  common,
  commands,
  editor,
  errors,
  exports,
  history,
  imports,
  menu,
  repair,
  scheme,
  settings,
  transactions,
  welcome,
};
