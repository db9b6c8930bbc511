import 'prosemirror-view/style/prosemirror.css';
import './bare.css';
import { Schema } from 'prosemirror-model';
import { EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';

// The yardstick: the same text and spans in ProseMirror as it comes, all spans in one DecorationSet.
const schema = new Schema({
  nodes: { doc: { content: 'block+' }, block: { content: 'text*', toDOM: () => ['p', 0] }, text: {} },
});

/** Shows a text with its spans, resolves with the milliseconds until they are painted; from then on the key 1 marks what is to be added. */
globalThis.show = ({ text, spans, adds }) => {
  const begun = performance.now();
  const blocks = text.split('\n').map((line) => schema.node('block', null, line ? [schema.text(line)] : []));
  const starts = [];
  for (let offset = 0, index = 0; index < blocks.length; index += 1) {
    starts.push(offset);
    offset += blocks[index].content.size + 1;
  }
  let block = 0;
  const position = (offset) => {
    while (block + 1 < starts.length && starts[block + 1] <= offset) block += 1;
    while (starts[block] > offset) block -= 1;
    return offset + block + 1;
  };
  const draw = ({ start, end, label, id }) =>
    Decoration.inline(position(start), position(end), { nodeName: 'span', class: label, 'data-id': id });
  const doc = schema.node('doc', null, blocks);
  let set = DecorationSet.create(doc, spans.map(draw));
  const plugin = new Plugin({ props: { decorations: () => set } });
  const view = new EditorView(document.body, { state: EditorState.create({ doc, plugins: [plugin] }) });
  globalThis.marked = 0;
  addEventListener('keydown', (event) => {
    const next = adds[globalThis.marked];
    if (event.key !== '1' || !next) return;
    event.preventDefault();
    set = set.add(doc, [draw(next)]);
    view.dispatch(view.state.tr);
    globalThis.marked += 1;
  });
  return new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun))));
};
