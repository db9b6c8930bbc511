import { importers, readArticle } from '../../shared/formats/importers';
import { html } from './html';
import type { Question } from './isolated-reader';

/** The other end of `IsolatedReader`: a program of its own. A bug in a parser ends it, and is told from that. */
process.parentPort.on('message', ({ data }: { data: Question }) => {
  const importer = [...importers, html].find(({ id }) => id === data.importer);
  if (importer === undefined) throw new Error(`no importer ${data.importer}`);
  process.parentPort.postMessage(readArticle(importer, data.decoded, data.fileName));
});
