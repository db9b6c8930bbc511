import { join } from 'node:path';
import { commit, filesIn, mark, mySet, newFolder, newSpan, open, openNew } from '../unit/main/store/fixtures';
import { fault } from './fault';
import { whileReadOnly, whyNoMount } from './mounted';

fault(
  'F7',
  'a disk that takes no changes: the project opens and says so, nothing is altered, and a copy can be saved elsewhere',
  async (run) => {
    const reason = await whyNoMount(await newFolder());
    if (reason !== null) return run.skip(reason);
    for (let round = 0; round < run.rounds({ slice: 2, full: 20 }); round += 1) {
      const { root, store: maker, articles } = await openNew(2);
      const article = articles[0]?.id ?? '';
      await commit(maker, mark(article, newSpan(round)));
      const kept = JSON.stringify(await mySet(maker, article));
      await maker.close();
      const before = await filesIn(root);
      const wrong = (what: string): void => run.violation(`round ${round}: ${what}`);
      await whileReadOnly(root, async () => {
        const store = await open(root);
        await store.writers.begin('Ana');
        const { readOnly } = store.writers;
        if (readOnly?.code !== 'read-only-folder') wrong(`opened with ${JSON.stringify(readOnly)}`);
        if (JSON.stringify(await mySet(store, article)) !== kept) wrong('annotations cannot be read');
        const refused = await store.commit(mark(article, newSpan(round + 1)));
        if (refused.ok || refused.error.code !== 'read-only-folder')
          wrong(`a change was answered ${refused.ok ? 'saved' : refused.error.code}`);
        const copy = join(await newFolder(), 'Copy');
        await store.saveCopy(copy);
        const copied = await open(copy);
        if (JSON.stringify(await mySet(copied, article)) !== kept) wrong('the copy lacks something');
        await commit(copied, mark(article, newSpan(round + 2)));
        await copied.close();
        await store.close();
      });
      const after = await filesIn(root);
      if (JSON.stringify([...after]) !== JSON.stringify([...before])) wrong('files are altered');
      run.round();
    }
  },
);
