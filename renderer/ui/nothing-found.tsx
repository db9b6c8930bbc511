import './nothing-found.css';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

interface Props {
  /** What did not fit. */
  readonly words: string;
  readonly onClear: () => void;
}

/** An empty list that a filter left, and the way to see all of it again. */
export function NothingFound({ words, onClear }: Props) {
  const { t } = useTranslation();
  return (
    <div className="nothing-found">
      <p>{words}</p>
      <Button className="button small" onPress={onClear}>
        {t('showAll')}
      </Button>
    </div>
  );
}
