import type { i18n } from 'i18next';
import { type Finding, isProblem } from '../check/finding';
import type { Line } from './command';

/** What a finding is, what is safe, and what to do next. */
export const findingWords = ({ code, kind, params }: Finding, words: i18n) => ({
  what: words.t(`check:found.${code}`, { ...params }),
  safe: words.t(`check:safe.${kind}`),
  next: words.t(`check:next.${kind}`),
});

/** What a program gets of a finding. */
export const findingJson = (finding: Finding, words: i18n) => {
  const { code, kind, path, line, params = {} } = finding;
  return { path, line, code, kind, params, ...findingWords(finding, words) };
};

export const placeOf = ({ path, line }: Finding, words: i18n): string => {
  const file = path === '' ? words.t('cli:wholeFolder') : path;
  return line === null ? file : words.t('cli:line', { path: file, line });
};

export function findingLines(finding: Finding, words: i18n): readonly Line[] {
  const { what, safe, next } = findingWords(finding, words);
  const isBad = isProblem(finding);
  const advice = [{ text: `  ${words.t('cli:safe', { text: safe })}` }, { text: `  ${words.t('cli:next', { text: next })}` }];
  return [
    { text: `${words.t(isBad ? 'cli:problem' : 'cli:note')}  ${placeOf(finding, words)}`, tone: isBad ? 'problem' : 'note' },
    { text: `  ${what}` },
    ...(finding.code === 'more' ? [] : advice),
    { text: '' },
  ];
}
