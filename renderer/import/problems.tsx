import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '../../shared/formats/importer';

/** Beyond this many they are read in the file itself. */
const mostShown = 20;

/** What an importer met and went on from, by line. */
export function Problems({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const { t } = useTranslation('imports');
  if (problems.length === 0) return null;
  const wordsOf = ({ code, params, line }: ImportProblem): string => {
    const problem = t(`problem.${code}`, { ...params, defaultValue: code });
    return line === null ? problem : t('line', { line, problem });
  };
  return (
    <ul className="problems">
      {problems.slice(0, mostShown).map((problem) => (
        <li key={`${problem.line} ${problem.code} ${Object.values(problem.params).join()}`} dir="auto">
          {wordsOf(problem)}
        </li>
      ))}
      {problems.length > mostShown && <li>{t('moreProblems', { count: problems.length - mostShown })}</li>}
    </ul>
  );
}
