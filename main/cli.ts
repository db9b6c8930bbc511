#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from './cli/run-cli';
import { childParser } from './parsers/child-parser';
import { IsolatedReader } from './parsers/isolated-reader';

/** The command line (`assay-cli`): plain Node, no Electron. */
const stop = new AbortController();
// The first time a command ends in order and leaves nothing half-written; the second time it just ends.
process.on('SIGINT', () => (stop.signal.aborted ? process.exit(130) : stop.abort()));
process.on('SIGTERM', () => stop.abort());
// Whoever reads the answer may have read enough (`| head`).
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { version: string }; // our own file

const parser = new IsolatedReader(childParser(join(__dirname, 'isolated-process.js')));

void runCli(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  signal: stop.signal,
  version,
  read: parser.read,
})
  .then((code) => {
    process.exitCode = code;
  })
  .finally(() => parser.stop());
