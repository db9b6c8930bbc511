import { articleAttributes } from './built-in-scheme/article-attributes';
import { claimLabel } from './built-in-scheme/claim';
import { cueLabel } from './built-in-scheme/cue';
import { numberLabel } from './built-in-scheme/number';
import { relationTypes } from './built-in-scheme/relation-types';
import { sourceLabel } from './built-in-scheme/source';
import type { Scheme } from './schema';

/** The scheme that a new project begins with, as its version 1. A released id never changes its meaning: data refers to it. */
export const builtInScheme: Scheme = {
  version: 1,
  name: 'Claims, sources and numbers',
  createdAt: '2026-03-12T00:00:00.000Z',
  labels: [claimLabel, sourceLabel, numberLabel, cueLabel],
  relationTypes,
  articleAttributes,
};
