import { defaultSettings } from '../../../../shared/domain/default-settings';
import type { Transaction } from '../../../../shared/domain/schema';
import type { Channel, Input } from '../../../../shared/ipc/contract';
import { countingMakers, person } from '../domain/apply/random-commands';

const makers = countingMakers();
const id = makers.newId();
const stamp = { by: person, at: makers.now() };
const hash = 'a'.repeat(64);
const span = {
  id,
  label: 'claim',
  fragments: [{ start: 0, end: 3, exact: 'Har' }],
  attributes: { kind: ['quantity'], value: { low: '1', high: null }, evidence: [{ id, values: { url: 'https://example.org' } }] },
  note: '',
  confidence: 0.5,
  origin: { kind: 'manual', detail: '' },
  created: stamp,
  updated: stamp,
} as const;
const relation = { id, type: 'supports', from: id, to: id, attributes: {}, note: '', created: stamp, updated: stamp };

/** Every kind of command once. */
export const fullTransaction: Transaction = {
  id,
  name: { key: 'mark', params: { label: 'claim' } },
  by: person,
  at: stamp.at,
  undoes: id,
  changes: [
    {
      target: { kind: 'set', article: id, annotator: person },
      commands: [
        { type: 'items.add', spans: [span], relations: [relation] },
        {
          type: 'span.change',
          span: id,
          change: { label: 'source', attributes: { kind: null }, note: 'x', confidence: null, updated: stamp },
        },
        { type: 'relation.change', relation: id, change: { type: 'supports', from: id, to: id, note: 'x', updated: stamp } },
        { type: 'items.remove', spans: [id], relations: [id] },
        { type: 'set.change', change: { status: 'done', note: 'x' } },
        { type: 'rejections.change', add: [{ quote: 'x', label: 'claim', recommender: 'r' }], remove: [] },
        { type: 'dismissals.change', add: [], remove: [{ lint: 'l', subject: 's', reason: '' }] },
        { type: 'set.carry', revision: hash, schemeVersion: 1, spans: [span], relations: [relation] },
      ],
    },
    {
      target: { kind: 'article', article: id },
      commands: [
        {
          type: 'article.change',
          change: { title: 'x', tags: ['a'], attributes: { topic: 'x' }, removed: stamp, revisions: [hash], revision: hash },
        },
        { type: 'article.block-kinds', revision: hash, kinds: { 0: 'heading', 1: null } },
      ],
    },
    {
      target: { kind: 'project' },
      commands: [{ type: 'project.change', change: { name: 'x', publisher: { name: '', url: '' }, settings: {}, scheme: 1 } }],
    },
    {
      target: { kind: 'annotator', annotator: person },
      commands: [{ type: 'annotator.change', change: { name: 'x', colour: 'y', role: 'z' } }],
    },
  ],
};

/** For every channel an input that its schema takes. */
export const validInputs: { readonly [C in Channel]: Input<C> } = {
  'app.start': {},
  'app.change-settings': { change: { ...defaultSettings, keys: { 'annotate.mark-1': 'Control+1' } } },
  'app.reveal': { token: null },
  'app.open-written': { token: 'place-1' },
  'app.open-link': { url: 'https://example.org' },
  'app.paste': {},
  'app.copy': { text: 'Harbour' },
  'app.describe-menu': { undo: 'mark claim', redo: '', hasProject: true, hasArticle: true, hasSpan: false },
  'app.settled': {},
  'app.report-bug': { message: 'x is not a function', stack: 'at y' },
  'projects.create': { name: 'Desk' },
  'projects.open': {},
  'projects.open-recent': { project: id },
  'projects.forget': { project: id },
  'projects.open-sample': { isReset: true },
  'projects.close': {},
  'projects.save-copy': { of: 'now' },
  'projects.told-recovered': {},
  'app.reveal-log': {},
  'articles.open': { article: id },
  'articles.take-over': {},
  'targets.resolve': { target: 'project', keeps: 'mine' },
  'articles.revision': { article: id, revision: hash },
  'transactions.commit': { transaction: fullTransaction },
  'transactions.inverse': { transaction: id },
  'history.read': { target: { kind: 'set', article: id, annotator: person }, before: 200 },
  'transactions.retry': {},
  'recovery.look': {},
  'recovery.restore': { token: 'place-1' },
  'imports.choose': {},
  'imports.offer': { files: [{ name: 'a.txt', bytes: new Uint8Array([65]) }], paste: { text: 'x', html: '<p>x</p>' } },
  'imports.preview': { plan: 'plan-1', file: 0, encoding: 'utf-8' },
  'imports.run': { job: id, plan: 'plan-1', files: [{ index: 0, encoding: 'utf-8' }] },
  'imports.cancel': { job: id },
  'exports.run': {
    job: id,
    format: 'jsonl',
    articles: [id],
    options: { offsetUnit: 'code-points', includesOffRecord: false, annotators: null },
  },
  'exports.cancel': { job: id },
};
