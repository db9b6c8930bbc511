import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../../main/cli/run-cli';
import { printable } from '../../../../main/cli/terminal';
import { cli as words } from '../../../../shared/i18n/en/cli';
import { harbourProject, type Places } from '../check/harbour-project';
import { copyOf } from '../store/fixtures';
import { runHere } from './run';

let at: Places;
beforeAll(async () => {
  at = await harbourProject();
});

describe('the command line', () => {
  it('tells what it can do', async () => {
    for (const args of [['--help'], ['-h'], ['help']]) {
      const { code, out, err } = await runHere(args);
      expect([code, err]).toEqual([0, '']);
      for (const { name } of commands) expect(out).toContain(`\n  ${name} `);
    }
    expect(await runHere(['--version'])).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  });

  it.each(commands.map(({ name }) => name))('tells with examples how “%s” is used, in words for every option', async (name) => {
    const { code, out } = await runHere([name, '--help']);
    expect(code).toBe(0);
    expect(out).toContain('Examples');
    expect(out).toContain(`assay-cli ${name}`);
    expect(out).not.toMatch(/command\.|option\.|cli:/);
    const command = commands.find((each) => each.name === name);
    expect(Object.keys(words)).toContain(`command.${name}`);
    expect(command?.examples.length).toBeGreaterThan(0);
  });

  it('calls itself by the name that it was called by', async () => {
    expect((await runHere(['--help'], { env: { npm_lifecycle_event: 'cli' } })).out).toContain('npm run --silent cli -- COMMAND');
  });

  it.each<readonly [string, readonly string[], RegExp]>([
    ['no command', [], /^Say what to do: import, export, /],
    ['an unknown command', ['chekc', 'x'], /^There is no command “chekc”\. Did you mean “check”\?/],
    ['an unknown option', ['check', 'x', '--jsno'], /^“check” has no option “--jsno”\. Did you mean “--json”\?/],
    [
      'an option that objects inherit',
      ['check', 'x', '--constructor'],
      /^“check” has no option “--constructor”\. “assay-cli check --help”/,
    ],
    ['a value where none is due', ['check', 'x', '--json=yes'], /^“--json” takes no value\./],
    ['nothing to check', ['check'], /^Something is missing: check PROJECT_DIR /],
    ['two projects at once', ['check', 'x', 'y'], /^That is one too many: “y”\./],
    ['a project that is not there', ['check', '/nowhere/at all'], /^Not done: There is no file or folder “at all”/],
  ])('refuses %s with a clear sentence, on the standard error, with exit code 2', async (_what, args, sentence) => {
    const { code, out, err } = await runHere(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
  });

  it('says a refusal as JSON, too, where JSON was asked for', async () => {
    const { code, out, err } = await runHere(['check', '/nowhere', '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ command: 'check', exit: 2, error: { code: 'no-such-file' } });
    expect(err).toMatch(/^Not done/);
  });

  it('shows a file called --json that stands behind “--”', async () => {
    expect((await runHere(['check', '--', '--json'])).err).toContain('“--json”');
  });

  it('shows signs that move the cursor as their codes', () => {
    expect(printable('a\u001b[2Jb\nc\u202ed\u0000')).toBe('a\\u{1b}[2Jb\\nc\\u{202e}d\\u{0}');
  });
});

describe('check', () => {
  it('says of a whole project that it is whole', async () => {
    const { code, out, err } = await runHere(['check', at.root]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe('Read “Desk”: 2 articles, 1 annotation set with 3 spans, 6 changes in the journals.\n\nEverything is whole.\n');
  });

  it('takes a path from where the person is', async () => {
    expect((await runHere(['check', '.'], { cwd: at.root })).code).toBe(0);
    expect((await runHere(['check', `../${at.root.split('/').at(-1)}`], { cwd: at.root })).code).toBe(0);
  });

  it('says of a damaged one what, where, what is safe, and what next', async () => {
    const copy = await copyOf(at.root);
    await writeFile(join(copy, at.set), 'half');
    const { code, out } = await runHere(['check', copy]);
    expect(code).toBe(1);
    expect(out).toContain(
      [
        `PROBLEM  ${at.set}`,
        '  The file is empty, cut off or not one of Assay’s.',
        '  Safe: Assay does not write over it, and all that is not listed here is whole.',
        '  Next: Put back a backup of the file, or write what can be saved into a new folder with “repair”.',
      ].join('\n'),
    );
    expect(out).toMatch(/\n1 problem\. Nothing was changed\.\n$/);
  });

  it('gives one JSON object with the same, every placeholder of its words filled', async () => {
    const copy = await copyOf(at.root);
    await rm(join(copy, at.revision));
    await writeFile(join(copy, dirname(at.set), 'x\ny.json'), '');
    const { code, out } = await runHere(['check', copy, '--json']);
    expect(code).toBe(1);
    const report = JSON.parse(out);
    expect(report).toMatchObject({ command: 'check', exit: 1, folder: copy, project: { name: 'Desk' }, counts: { articles: 2, spans: 3 } });
    expect(report.problems.map(({ path, code: what }: { path: string; code: string }) => [path, what])).toEqual([
      [at.revision, 'missing-file'],
      [at.set, 'no-text'],
    ]);
    expect(report.notes).toMatchObject([{ code: 'stray', what: '1 file is here that is not Assay’s: x\ny.json' }]);
    for (const { what, safe, next } of [...report.problems, ...report.notes]) expect([what, safe, next].join()).not.toMatch(/\{\{|check:/);
  });

  it('colours words on a terminal, where nobody asked for none, and says the same without', async () => {
    const copy = await copyOf(at.root);
    await writeFile(join(copy, at.set), 'half');
    const [plain, coloured, refused, dumb] = await Promise.all([
      runHere(['check', copy]),
      runHere(['check', copy], { isTerminal: true }),
      runHere(['check', copy], { isTerminal: true, env: { NO_COLOR: '1' } }),
      runHere(['check', copy], { isTerminal: true, env: { TERM: 'dumb' } }),
    ]);
    expect(coloured.out).toContain('\u001b[1;31mPROBLEM');
    expect([refused.out, dumb.out]).toEqual([plain.out, plain.out]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken away
    expect(coloured.out.replace(/\u001b\[[\d;]*m/g, '')).toBe(plain.out);
  });

  it('draws a bar on a terminal and wipes it away, and none into a pipe', async () => {
    const { out, err } = await runHere(['check', at.root], { isTerminal: true });
    expect(err).toMatch(/^\r\[[#.]{24}\] \d\/2/);
    expect(err.endsWith('\r\u001b[2K')).toBe(true);
    expect(out).not.toContain('[.');
    expect((await runHere(['check', at.root])).err).toBe('');
  });

  it('that is stopped says so and is not done', async () => {
    const { code, err } = await runHere(['check', at.root], { signal: AbortSignal.abort() });
    expect([code, err]).toEqual([2, 'Not done: Stopped before the end. Nothing half-written was left.\n']);
  });
});
