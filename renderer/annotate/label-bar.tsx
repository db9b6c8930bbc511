import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { schemeKey } from '../../shared/i18n/scheme-names';
import { runCommand } from '../commands/run-command';
import { model } from '../state/session';
import { useStore } from '../state/use-store';
import { Key } from '../ui/key';
import { labelColours } from '../ui/label-mark';
import { useSchemeNames } from '../ui/use-scheme-names';

/** One button per label of the scheme: marks what is selected. */
export function LabelBar() {
  const { t } = useTranslation();
  const nameOf = useSchemeNames();
  const labels = useStore(model, (state) => state?.scheme.labels ?? null);
  return (
    <div className="label-bar" role="toolbar" aria-label={t('commands:group.annotate')}>
      {labels?.map((label) => (
        <Button
          key={label.id}
          className="label-button"
          data-line={label.lineStyle}
          style={labelColours(label)}
          aria-keyshortcuts={label.key}
          preventFocusOnPress
          onPress={() => runCommand(`mark.${label.key}`)}
        >
          <span className="label-line" aria-hidden="true" />
          {nameOf(schemeKey.label(label.id), label.name)} <Key command={`mark.${label.key}`} />
        </Button>
      ))}
    </div>
  );
}
