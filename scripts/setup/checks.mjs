import { runBin } from './run.mjs';

/** The checks that run no code: each says what it is and, run, gives its exit code. @type {{ name: string, check: () => Promise<number> }[]} */
export const checks = [
  { name: 'Types', check: async () => (await runBin('typescript', 'tsc', ['-b'])).code },
  { name: 'Lint and format', check: async () => (await runBin('@biomejs/biome', 'biome', ['check'])).code },
];
