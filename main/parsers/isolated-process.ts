import { importers, readArticle } from '../../shared/formats/importers';
import { html } from './html';
import type { Question } from './isolated-reader';

/** The other end of `IsolatedReader`: a program of its own. A bug in a parser ends it, and is told from that. */
const answer = ({ importer: id, decoded, fileName }: Question) => {
  const importer = [...importers, html].find((each) => each.id === id);
  if (importer === undefined) throw new Error(`no importer ${id}`);
  return readArticle(importer, decoded, fileName);
};

// Electron's utility processes have a port of their own, and plain Node has none: whatever its types say.
const port: typeof process.parentPort | undefined = process.parentPort;
if (port) port.on('message', ({ data }: { data: Question }) => port.postMessage(answer(data)));
else {
  process.on('message', (question: Question) => process.send?.(answer(question)));
  // Whoever asked is gone.
  process.on('disconnect', () => process.exit());
}
