import './fields.css';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../shared/domain/schema';
import { findLabel } from '../../shared/domain/scheme';
import { schemeKey } from '../../shared/i18n/scheme-names';
import { runCommand } from '../commands/run-command';
import { useCommands } from '../commands/use-commands';
import { say } from '../state/announcements';
import { meantSpan } from '../state/meant-span';
import { activeSpan, model } from '../state/session';
import { useStore, useStoreLater } from '../state/use-store';
import { focusFirstControl } from '../ui/attribute-fields/focus-first-control';
import { showGuideline } from '../ui/guideline';
import { placeOfFocus } from '../ui/place-of-focus';
import { quoteOf } from '../ui/quote-of';
import { useSchemeNames } from '../ui/use-scheme-names';
import { LabelMenu } from './fields-label-menu';
import { SpanFields } from './fields-of-span';
import { spanOf } from './span-of';

/** The selected span's fields. */
export function Fields() {
  const { t } = useTranslation();
  const nameOf = useSchemeNames();
  const region = useRef<HTMLElement>(null);
  const [urgent, setUrgent] = useState<Id | null>(null);
  const [labelMenu, setLabelMenu] = useState<DOMRect | null>(null);
  // Walking through spans does not wait for fields to be drawn; going to them does.
  const settled = useStoreLater(activeSpan, (state) => state);
  const id = urgent === activeSpan.get() ? urgent : settled;
  const span = useStore(model, (state) => spanOf(state?.open?.set.spans, id));
  const hasArticle = useStore(model, (state) => Boolean(state?.open));
  const isReadOnly = useStore(model, (state) => state?.readOnly !== null || state.open?.writer.kind !== 'me');
  const label = useStore(model, (state) => (state && span ? findLabel(state.scheme, span.label) : undefined));

  /** Draws the fields of the span that is meant, without waiting; false after saying that there is none. */
  const showMeant = (): boolean => {
    const here = meantSpan();
    if (here === null) say.words(t('noActiveSpan'));
    else flushSync(() => setUrgent(here));
    return here !== null;
  };
  const goTo = (part: '.attribute-fields' | '.span-note'): void => {
    if (!showMeant()) return;
    focusFirstControl(region.current?.querySelector(part) ?? null);
    // Whoever does not see the fields hears whose they are.
    const state = model.get();
    const meant = spanOf(state?.open?.set.spans, activeSpan.get());
    if (!state || !meant) return;
    const name = findLabel(state.scheme, meant.label)?.name ?? meant.label;
    say.words(t('annotate:fieldsOf', { label: nameOf(schemeKey.label(meant.label), name), quote: quoteOf(meant) }));
  };
  useCommands({
    'span.fields': () => goTo('.attribute-fields'),
    'focus.fields': () => goTo('.attribute-fields'),
    'span.note': () => goTo('.span-note'),
    'span.label': () => {
      if (showMeant()) setLabelMenu(placeOfFocus());
    },
    'help.guideline': () => {
      if (showMeant()) showGuideline(document.activeElement, region.current);
    },
  });
  useLayoutEffect(() => region.current?.scrollTo(0, 0), [id]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    runCommand('focus.text');
  };
  return (
    <section className="fields" aria-label={t('fields')} ref={region} onKeyDown={onKeyDown}>
      {span ? (
        <fieldset className="fields-of-span" disabled={isReadOnly}>
          <SpanFields key={span.id} span={span} label={label} onLabel={setLabelMenu} />
        </fieldset>
      ) : (
        <p className="fields-empty">{hasArticle && t('noActiveSpan')}</p>
      )}
      <LabelMenu at={labelMenu} onClose={() => setLabelMenu(null)} />
    </section>
  );
}
