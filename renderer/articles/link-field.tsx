import { ExternalLink } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { say } from '../state/announcements';
import { TextField } from '../ui/text-field';
import { request } from '../workbench';
import { shownAddress } from './details-draft';

interface Props {
  readonly value: string;
  readonly onChange: (url: string) => void;
}

/** The address of an article, with where it really leads; opening it is asked for by main. */
export function LinkField({ value, onChange }: Props) {
  const { t } = useTranslation('articles');
  const address = shownAddress(value.trim());
  const openLink = async (url: string): Promise<void> => {
    const answer = await request('app.open-link', { url });
    if (!answer.ok) say.error(answer.error);
  };
  return (
    <div className="link-field">
      <TextField
        label={t('url')}
        value={value}
        onChange={onChange}
        inputMode="url"
        description={address === null ? null : <bdi>{t('urlOpens', { url: address })}</bdi>}
        error={value.trim() !== '' && address === null ? t('urlWrong') : null}
      />
      {address !== null && (
        <Button className="icon-button" aria-label={t('openLink')} onPress={() => void openLink(address)}>
          <ExternalLink size={15} aria-hidden="true" />
        </Button>
      )}
    </div>
  );
}
