import { z } from 'zod';
import { setStatusSchema } from './schema/annotation-set';
import { idSchema } from './schema/common';
import type { Known } from './schema/known';

const articleListSchema = z.object({
  sorting: z.enum(['imported', 'title', 'date', 'status']),
  /** Null: any. */
  status: setStatusSchema.nullable(),
  tag: z.string().nullable(),
});

/** What one person set on one machine. Kept in the user-data folder, never in a project. */
export const settingsSchema = z.object({
  /** Asked for at the first start, never read from the operating system. Empty: not asked yet. */
  annotatorName: z.string().max(200),
  locale: z.enum(['en', 'pseudo']),
  theme: z.enum(['system', 'light', 'dark', 'high-contrast']),
  /** 1 is 100 %. */
  zoom: z.number().min(0.5).max(4),
  reading: z.object({
    font: z.enum(['serif', 'sans', 'system']),
    /** CSS pixels at 100 % zoom. */
    size: z.number().min(12).max(40),
    /** Characters in a line. */
    width: z.number().min(40).max(120),
    lineHeight: z.number().min(1.2).max(3),
  }),
  /** Width of the left and right panes, in per cent of the window; height of the fields, in per cent of the right pane. */
  panes: z.object({ left: z.number().min(0).max(60), right: z.number().min(0).max(60), fields: z.number().min(0).max(100) }),
  /** Trim stray white space at the edges of what is marked. */
  trimsWhiteSpace: z.boolean(),
  /** Command id → shortcut that replaces the built-in one; empty: none. */
  keys: z.record(z.string().max(80), z.string().max(40)),
  /** Project id → how its list of articles is sorted and filtered, oldest change first. Projects that show all in their order are left out. */
  articleLists: z.record(idSchema, articleListSchema),
});

export type ArticleListSettings = Known<z.infer<typeof articleListSchema>>;
export type Settings = Known<z.infer<typeof settingsSchema>>;
