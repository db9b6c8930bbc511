import { z } from 'zod';
import type { Change } from '../domain/schema';
import { targetSchema, transactionSchema } from '../domain/schema/command';
import { idSchema, sha256Schema } from '../domain/schema/common';
import type { Known } from '../domain/schema/known';
import type { Settings } from '../domain/settings';
import { settingsSchema } from '../domain/settings';
import type {
  AppState,
  ArticleState,
  Committed,
  ExportSummary,
  HistoryPage,
  ImportPlan,
  ImportPlanFile,
  ImportReport,
  ProjectState,
  RecoveryState,
} from './messages';

/** A request: its input is checked with zod in main; its output is what main promises. */
interface Request<Input extends z.ZodType, Output> {
  readonly input: Input;
  /** Never set: carries the type only. */
  readonly output?: Output;
}

const request =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Request<Input, Output> => ({ input });

const nothing = z.strictObject({});
const token = z.string().max(64);
const settingsShape = settingsSchema.shape;

/**
 * Every request that the renderer can make, with one object as its input. A handler answers with a `Result` of the output.
 * Tokens stand for paths that a dialog gave to main; the renderer never sees or names a path.
 */
export const contract = {
  'app.start': request<AppState>()(nothing),
  'app.change-settings': request<Settings>()(
    z.strictObject({
      change: z.strictObject({
        annotatorName: settingsShape.annotatorName.exactOptional(),
        locale: settingsShape.locale.exactOptional(),
        theme: settingsShape.theme.exactOptional(),
        zoom: settingsShape.zoom.exactOptional(),
        reading: settingsShape.reading.exactOptional(),
        panes: settingsShape.panes.exactOptional(),
        trimsWhiteSpace: settingsShape.trimsWhiteSpace.exactOptional(),
        keys: settingsShape.keys.exactOptional(),
        articleLists: settingsShape.articleLists.exactOptional(),
      }),
    }),
  ),
  /** Shows the project's folder, or the place a token stands for, in the file manager. */
  'app.reveal': request<null>()(z.strictObject({ token: token.nullable() })),
  /** Opens a file that Assay wrote (a summary, a manifest) with the system's program for text. */
  'app.open-written': request<null>()(z.strictObject({ token })),
  /** Asks the person, showing the whole address, and opens it in the browser. */
  'app.open-link': request<null>()(z.strictObject({ url: z.string().max(4096) })),
  /** Pastes into the page as the person's own key would: a `paste` event where the focus is. */
  'app.paste': request<null>()(nothing),
  'app.copy': request<null>()(z.strictObject({ text: z.string().max(10_000_000) })),
  /** Names for Undo and Redo in the Edit menu (empty: nothing to undo), and whether an article and a span are there to act on. */
  'app.describe-menu': request<null>()(
    z.strictObject({
      undo: z.string().max(400),
      redo: z.string().max(400),
      hasProject: z.boolean(),
      hasArticle: z.boolean(),
      hasSpan: z.boolean(),
    }),
  ),
  /** The answer to `settle`: what was still being typed is committed. */
  'app.settled': request<null>()(nothing),

  /** Main asks for the parent folder. Null: the person cancelled. */
  'projects.create': request<ProjectState | null>()(z.strictObject({ name: z.string().min(1).max(200) })),
  'projects.open': request<ProjectState | null>()(nothing),
  'projects.open-recent': request<ProjectState>()(z.strictObject({ project: idSchema })),
  'projects.forget': request<AppState>()(z.strictObject({ project: idSchema })),
  'projects.open-sample': request<ProjectState>()(z.strictObject({ isReset: z.boolean() })),
  'projects.close': request<null>()(nothing),
  /**
   * Writes everything, unsaved changes too, to a new folder that the person chooses. `before-recovered`: as it was before the changes
   * that were read back after a crash.
   */
  'projects.save-copy': request<{ token: string } | null>()(z.strictObject({ of: z.enum(['now', 'before-recovered']) })),
  /** The person has seen what was recovered. */
  'projects.told-recovered': request<null>()(nothing),
  /** Shows the log in the file manager. */
  'app.reveal-log': request<null>()(nothing),

  'articles.open': request<ArticleState>()(z.strictObject({ article: idSchema })),

  /** Takes my set on the open article from somebody of whom nothing is heard any more. */
  'articles.take-over': request<{ isMine: boolean }>()(nothing),
  /** Ends a conflict (`changed-outside` names the target): my version is written, or the one on disk is taken. The other is kept as a backup. */
  'targets.resolve': request<null>()(z.strictObject({ target: z.string().max(200), keeps: z.enum(['mine', 'theirs']) })),

  'transactions.commit': request<Committed>()(z.strictObject({ transaction: transactionSchema })),
  /** The changes that undo a transaction, over all its targets; for those with targets that the renderer has not open. */
  'transactions.inverse': request<{ changes: readonly Change[] }>()(z.strictObject({ transaction: idSchema })),
  /** What was done to a target, page by page from the newest on; what the window sent before it asked is in the answer. */
  'history.read': request<HistoryPage>()(z.strictObject({ target: targetSchema, before: z.number().int().positive().nullable() })),
  /** Tries again to write what could not be saved. */
  'transactions.retry': request<null>()(nothing),

  /** Damaged files of the open project, or of the one that could not be opened last; null when there is neither. */
  'recovery.look': request<RecoveryState | null>()(nothing),
  /** Brings one back and opens the project anew, which comes as an event. What was there is kept beside the backups. */
  'recovery.restore': request<RecoveryState | null>()(z.strictObject({ token })),

  'imports.choose': request<ImportPlan | null>()(nothing),
  'imports.offer': request<ImportPlan>()(
    z.strictObject({
      files: z.array(z.strictObject({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array) })).max(10_000),
      paste: z.strictObject({ text: z.string(), html: z.string() }).nullable(),
    }),
  ),
  'imports.preview': request<ImportPlanFile>()(
    z.strictObject({ plan: token, file: z.number().int().nonnegative(), encoding: z.string().max(40) }),
  ),
  /** Progress comes as events of `job`. */
  'imports.run': request<ImportReport>()(
    z.strictObject({
      job: idSchema,
      plan: token,
      files: z.array(z.strictObject({ index: z.number().int().nonnegative(), encoding: z.string().max(40) })).max(10_000),
    }),
  ),
  /** What is in the project by then stays. */
  'imports.cancel': request<null>()(z.strictObject({ job: idSchema })),

  /** Main asks for the folder. Null: the person cancelled in that dialog or afterwards. Progress comes as events of `job`. */
  'exports.run': request<ExportSummary | null>()(
    z.strictObject({
      job: idSchema,
      format: z.string().max(40),
      articles: z.union([z.literal('all'), z.array(idSchema)]),
      options: z.strictObject({
        offsetUnit: z.enum(['code-points', 'utf-16']),
        includesOffRecord: z.boolean(),
        annotators: z.array(idSchema).nullable(),
      }),
    }),
  ),
  'exports.cancel': request<null>()(z.strictObject({ job: idSchema })),

  /** A bug that the window met; goes to the log without any text of an article. */
  'app.report-bug': request<null>()(z.strictObject({ message: z.string().max(2000), stack: z.string().max(8000) })),
  /** The text of an older revision, for a set that stands on it. */
  'articles.revision': request<{ text: string }>()(z.strictObject({ article: idSchema, revision: sha256Schema })),
} as const;

type Contract = typeof contract;
export type Channel = keyof Contract;
export type Input<C extends Channel> = Known<z.infer<Contract[C]['input']>>;
export type Output<C extends Channel> = Exclude<Contract[C]['output'], undefined>;
