import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../commands/run-command';
import { announcements } from '../state/announcements';
import { saveState } from '../state/save-state';
import { model } from '../state/session';
import { useStore, useStoreLater } from '../state/use-store';
import { Key } from '../ui/key';
import { timeFormat } from '../ui/time-format';
import { SaveFailure } from './save-failure';
import { useCaretWords } from './use-caret-words';

/** The place of truth: saved when, where the caret is in words, counts, who I am. */
export function StatusBar() {
  const { t } = useTranslation();
  const annotator = useStore(model, (state) => state?.annotators.find((entry) => entry.id === state.me)?.name ?? '');
  return (
    <footer className="status-bar">
      <SaveState />
      <Where />
      <Counts />
      <Said />
      <span>{t('annotatorIs', { name: annotator })}</span>
      <Button className="quiet-button" onPress={() => runCommand('help.shortcuts')}>
        <Key command="help.shortcuts" /> {t('commands:help.shortcuts')}
      </Button>
    </footer>
  );
}

function Where() {
  return <span>{useCaretWords()}</span>;
}

function Counts() {
  const { t } = useTranslation();
  const spans = useStoreLater(model, (state) => state?.open?.set.spans.length ?? 0);
  const relations = useStoreLater(model, (state) => state?.open?.set.relations.length ?? 0);
  return <span>{t('counts', { spans: t('spanCount', { count: spans }), relations: t('relationCount', { count: relations }) })}</span>;
}

/** What was said last, for a moment; screen readers hear it from the live region. */
function Said() {
  const { number, words } = useStoreLater(announcements, (state) => state);
  const [past, setPast] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setPast(number), moment);
    return () => clearTimeout(timer);
  }, [number]);
  return (
    <bdi className="said" aria-hidden="true">
      {number > past && words}
    </bdi>
  );
}
const moment = 6000;

function SaveState() {
  const { t, i18n } = useTranslation();
  const { underWay, savedAt, failure } = useStoreLater(saveState.store, (state) => state);
  const time = savedAt && timeFormat(i18n.language, 'clock').format(new Date(savedAt));
  const words = failure ? t('notSaved') : underWay > 0 ? t('saving') : time ? t('savedAt', { time }) : t('saved');
  return (
    <>
      <span
        role="status"
        aria-label={t('saveState')}
        className={failure ? 'save-state failed' : underWay > 0 ? 'save-state' : 'save-state saved'}
      >
        <span aria-hidden="true">{failure ? '✕' : underWay > 0 ? '○' : '●'}</span> {words}
      </span>
      {failure && <SaveFailure failure={failure} />}
    </>
  );
}
