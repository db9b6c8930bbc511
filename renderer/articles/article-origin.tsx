import { useTranslation } from 'react-i18next';
import type { Article } from '../../shared/domain/schema';
import { model } from '../state/session';
import { useStore } from '../state/use-store';
import { useTimeWords } from '../ui/use-time-words';

/** Where an article came from, for whoever has to prove it. */
export function ArticleOrigin({ article }: { readonly article: Article }) {
  const { t } = useTranslation('articles');
  const timeOf = useTimeWords();
  const annotators = useStore(model, (state) => state?.annotators ?? null);
  const { origin, created, revisions } = article;
  const name = annotators?.find(({ id }) => id === created.by)?.name;
  const when = timeOf(created.at);
  const rows: readonly (readonly [string, string])[] = [
    [t('origin.file'), origin.file || t('origin.pasted')],
    [t('origin.encoding'), origin.encoding],
    [t('origin.importer'), t('origin.importerVersion', { importer: origin.importer.id, version: origin.importer.version })],
    [t('origin.sha256'), origin.sha256],
    [t('origin.when'), name === undefined ? when : t('origin.whenBy', { when, name })],
    [t('origin.revisions'), t('revisions', { count: revisions.length })],
  ];
  return (
    <section aria-label={t('origin')}>
      <h3 className="details-title">{t('origin')}</h3>
      <dl className="facts">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
