import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../shared/result';
import type { CliCommand, CliOption, Given } from './command';

/** What every command has beside its own options. */
export const commonOptions: Readonly<Record<string, CliOption>> = { json: { type: 'boolean' }, help: { type: 'boolean' } };

export const optionsOf = (command: CliCommand): Readonly<Record<string, CliOption>> => ({ ...command.options, ...commonOptions });

/**
 * What was given to a command. Errors, whose words are under `cli:wrong`: `unknown-option`, `no-value`, `needless-value`, `missing`,
 * `missing-option`, `too-many`.
 */
export function readArguments(command: CliCommand, args: readonly string[]): Result<Given> {
  const options = optionsOf(command);
  // Not strict, since its errors are sentences in English; all that it would refuse is refused here.
  const { tokens } = parseArgs({ args: [...args], options: parsed(options), strict: false, allowPositionals: true, tokens: true });
  const positionals: string[] = [];
  const values = new Map<string, readonly string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    const name = token.rawName;
    if (!option) return fail('unknown-option', { name, command: command.name });
    if (option.type === 'boolean' && token.value !== undefined) return fail('needless-value', { name });
    const isMissing = token.value === undefined || (token.inlineValue === false && /^-./.test(token.value));
    if (option.type === 'string' && isMissing) return fail('no-value', { name, value: option.value ?? '' });
    values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? '']);
  }
  const given: Given = {
    positionals,
    has: (option) => values.has(option),
    value: (option) => values.get(option)?.at(-1) ?? null,
    values: (option) => values.get(option) ?? [],
  };
  if (given.has('help')) return ok(given);
  const usage = `${command.name} ${command.usage}`;
  if (positionals.length < command.least) return fail('missing', { usage });
  const [needed] = Object.entries(options).filter(([option, { isRequired }]) => isRequired && !given.has(option));
  if (needed) return fail('missing-option', { name: `--${needed[0]}`, value: needed[1].value ?? '' });
  const extra = positionals[command.most];
  return extra === undefined ? ok(given) : fail('too-many', { name: extra, usage });
}

const parsed = (options: Readonly<Record<string, CliOption>>) =>
  Object.fromEntries(
    Object.entries(options).map(([name, { type }]) => [
      name,
      name === 'help' ? { type, short: 'h', multiple: true } : { type, multiple: true },
    ]),
  );

/** The name that somebody may have meant; null when none is near. */
export function nearest(name: string, names: readonly string[]): string | null {
  const [best] = names.map((each) => ({ each, far: distance(name, each) })).sort((a, b) => a.far - b.far);
  return best && best.far <= Math.min(2, Math.floor(name.length / 2)) ? best.each : null;
}

/** Levenshtein's. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1];
    for (let at = 1; at <= b.length; at += 1) {
      const swap = (row[at - 1] ?? 0) + (b[at - 1] === letter ? 0 : 1);
      next.push(Math.min(swap, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
