import { useTranslation } from 'react-i18next';
import type { ImportPlanFile } from '../../shared/ipc/messages';
import { CheckBox } from '../ui/check-box';
import { Select } from '../ui/select';
import { useErrorWords } from '../ui/use-error-words';
import { changeEncoding, include } from './import-state';
import { Problems } from './problems';

interface Props {
  readonly file: ImportPlanFile;
  /** The only one: it needs no tick, and shows how its text begins. */
  readonly isAlone: boolean;
  readonly isIncluded: boolean;
}

/** One file of a plan: what it would become, in which encoding, and what to look at before. */
export function FileCard({ file, isAlone, isIncluded }: Props) {
  const { t } = useTranslation('imports');
  const wordsOf = useErrorWords();
  const { index, importer, size, blocks, title, alreadyHere, encodings, encoding, excerpt, error, problems } = file;
  const name = file.name === '' ? t('pastedText') : file.name;
  const isUnsure = problems.some(({ code }) => code === 'unsure-encoding');
  const canTick = error === null && !(isAlone && alreadyHere === null);
  const facts = [
    t(`format.${importer}`),
    t('size', { kilobytes: Math.ceil(size / 1000) }),
    ...(blocks > 0 ? [t('blocks', { count: blocks })] : []),
  ];
  return (
    <article className="import-file" aria-label={name}>
      <div className="import-file-head">
        {canTick ? (
          <CheckBox value={isIncluded} onChange={(isTicked) => include([index], isTicked)}>
            <bdi className="file-name">{name}</bdi>
          </CheckBox>
        ) : (
          <bdi className="file-name">{name}</bdi>
        )}
        <span className="facts">{facts.join(' · ')}</span>
      </div>
      {title !== '' && (
        <p className="file-title" dir="auto">
          {title}
        </p>
      )}
      {error !== null && <p className="warning">{t('notImported', { reason: wordsOf(error) })}</p>}
      {alreadyHere !== null && <p className="warning">{t('alreadyHere', { title: alreadyHere })}</p>}
      {encodings.length > 1 && (
        <Select
          label={t('encodingOf', { name })}
          options={encodings.map((id) => ({ id, name: id.toUpperCase() }))}
          value={encoding}
          onChange={(chosen) => void changeEncoding(file, chosen)}
        />
      )}
      <Problems problems={problems} />
      {excerpt !== '' && (
        <details open={isAlone || isUnsure}>
          <summary>{t('excerpt')}</summary>
          <p className="excerpt" dir="auto">
            {excerpt}
          </p>
        </details>
      )}
    </article>
  );
}
