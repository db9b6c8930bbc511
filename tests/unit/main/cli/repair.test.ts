import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Backups } from '../../../../main/store/backups';
import { disk } from '../../../../main/store/file-system';
import { forge } from '../check/forge';
import { harbourProject, type Places } from '../check/harbour-project';
import { copyOf, me, newFolder, open, seams } from '../store/fixtures';
import { runHere } from './run';

let at: Places;
beforeAll(async () => {
  at = await harbourProject();
});

const newPlace = async (): Promise<string> => join(await newFolder(), 'saved');

describe('repair', () => {
  it('says what it saved and that the old folder was not changed, and check finds nothing in the new one', async () => {
    const out = await newPlace();
    const ran = await runHere(['repair', at.root, '--out', out]);
    expect(ran).toEqual({
      code: 0,
      out: `Saved “Desk” into ${out}: 2 articles, 1 annotation set with 3 spans.\n\nThe old folder was not changed: ${at.root}\nNothing was wrong: the new folder is a copy.\n`,
      err: '',
    });
    expect((await runHere(['check', out])).out).toMatch(/Everything is whole\.\n$/);
  });

  it('lists what it could not keep, word for word, on the terminal and in two files', async () => {
    const copy = await copyOf(at.root);
    await rm(join(copy, at.journal));
    await forge((data) => Object.assign(data.spans[0], { note: 'ask\nher', fragments: [{ start: 0, end: 5, exact: 'Lem\u001bn' }] }))(
      join(copy, at.set),
    );
    const out = await newPlace();
    const ran = await runHere(['repair', '.', '--out', out], { cwd: copy });
    expect([ran.code, ran.err]).toEqual([1, '']);
    for (const text of [ran.out, await readFile(join(out, 'repair-report.txt'), 'utf8')]) {
      expect(text).toContain(
        'Spans that could not be kept (1)\n  “Lem\\u{1b}n” (claim, by Ada, in “A”, at 0–5): its words are not in the text.',
      );
      expect(text).toContain('Its note: ask\\nher');
      expect(text).not.toMatch(/\{\{|repair:|check:/);
    }
    const report = JSON.parse(await readFile(join(out, 'repair-report.json'), 'utf8'));
    expect(report).toMatchObject({
      from: copy,
      lost: [{ label: 'claim', quotes: [{ start: 0, end: 5, exact: 'Lem\u001bn' }], why: 'quote-not-found' }],
    });
  });

  it('gives one JSON object', async () => {
    const copy = await copyOf(at.root);
    await writeFile(join(copy, at.set), '');
    const out = await newPlace();
    const { code, out: json } = await runHere(['repair', copy, '--out', out, '--json']);
    expect([code, JSON.parse(json)]).toMatchObject([
      1,
      {
        command: 'repair',
        exit: 1,
        folder: out,
        from: copy,
        counts: { spans: 3 },
        done: [{ code: 'from-journal', path: at.set, isLoss: true }],
        after: [],
      },
    ]);
  });

  it('takes backups from the user-data folder, or from the folder “backups” in it', async () => {
    const userData = await newFolder();
    const copy = await copyOf(at.root);
    const { project } = await open(copy);
    const bytes = await readFile(join(copy, at.set));
    await new Backups(disk, userData, seams).add(
      project.id,
      { kind: 'set', article: at.first, annotator: me.id },
      { bytes, seq: 1, spans: 2, reason: 'close' },
    );
    await writeFile(join(copy, at.set), '');
    for (const backups of [userData, join(userData, 'backups')]) {
      const { code, out } = await runHere(['repair', copy, '--out', await newPlace(), '--backups', backups]);
      expect([code, out]).toEqual([0, expect.stringContaining('Brought back from the backup of')]);
    }
    const { code, err } = await runHere(['repair', copy, '--out', await newPlace(), '--backups', copy]);
    expect([code, err]).toEqual([2, expect.stringMatching(/^Not done: There are no backups of this project in/)]);
  });

  it('asks for the new folder, and refuses one inside the project', async () => {
    expect((await runHere(['repair', at.root])).err).toMatch(/^“--out” is missing: --out NEW_DIR\./);
    expect((await runHere(['repair', at.root, '--out'])).err).toMatch(/^“--out” needs a value: --out NEW_DIR\./);
    expect((await runHere(['repair', at.root, '--out', '--json'])).err).toMatch(/^“--out” needs a value/);
    expect((await runHere(['repair', at.root, '--out', join(at.root, 'saved')])).err).toMatch(/lies inside the project/);
  });
});
