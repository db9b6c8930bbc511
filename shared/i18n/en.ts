import { commands } from './en/commands';
import { common } from './en/common';
import { errors } from './en/errors';
import { menu } from './en/menu';
import { scheme } from './en/scheme';
import { transactions } from './en/transactions';
import { welcome } from './en/welcome';

/** Namespace → key → English. A part of the window brings its words in a file of its own. */
export const english = { common, commands, errors, menu, scheme, transactions, welcome };
