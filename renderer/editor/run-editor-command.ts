import type { EdgeStep, UnitName } from '../../shared/domain/text-units';
import type { EditorContext } from './editor-context';
import { mark } from './mark';
import { addFragment, moveEdge, removeFragment } from './reshape';
import type { UnitSelection } from './select-units';
import { cycle, deselect, walk } from './walk';

const step = (edge: EdgeStep['edge'], direction: EdgeStep['direction'], by: EdgeStep['by']) => (context: EditorContext) =>
  moveEdge(context, { edge, direction, by });
const unit = (name: UnitName) => (_context: EditorContext, selection: UnitSelection) => selection.unit(name);

/** The editor's own commands by the ids of the one list; marking is by the key in the id. */
const commands: Readonly<Record<string, (context: EditorContext, selection: UnitSelection) => void>> = {
  'span.next': (context) => walk(context, 'next'),
  'span.previous': (context) => walk(context, 'previous'),
  'span.cycle': cycle,
  'span.deselect': deselect,
  'span.add-fragment': addFragment,
  'span.remove-fragment': removeFragment,
  'span.end-later': step('end', 'later', 'word'),
  'span.end-earlier': step('end', 'earlier', 'word'),
  'span.start-later': step('start', 'later', 'word'),
  'span.start-earlier': step('start', 'earlier', 'word'),
  'span.end-later-character': step('end', 'later', 'character'),
  'span.end-earlier-character': step('end', 'earlier', 'character'),
  'span.start-later-character': step('start', 'later', 'character'),
  'span.start-earlier-character': step('start', 'earlier', 'character'),
  'select.word': unit('word'),
  'select.clause': unit('clause'),
  'select.sentence': unit('sentence'),
  'select.quotation': unit('quotation'),
  'select.block': unit('block'),
  'select.more': (_context, selection) => selection.more(),
  'select.less': (_context, selection) => selection.less(),
};

/** Runs a command of the editor's own; false when it is none, or when no label is on its key. */
export function runEditorCommand(context: EditorContext, selection: UnitSelection, command: string): boolean {
  const key = /^mark\.(?<key>.)$/.exec(command)?.groups?.key;
  if (key !== undefined) return mark(context, key);
  const action = commands[command];
  action?.(context, selection);
  return action !== undefined;
}
