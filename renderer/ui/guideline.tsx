import './guideline.css';
import { Info } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Markdown } from './markdown';

interface Props {
  /** Of the label or field. */
  readonly name: string;
  /** Markdown. */
  readonly text: string;
  readonly choices?: readonly { readonly name: string; readonly text: string }[];
  /** Else it is seen only where the pointer or the focus is near. */
  readonly isAlwaysSeen?: boolean;
}

/** How long the pointer rests before the guideline shows, in milliseconds. */
const hoverDelay = 350;

/**
 * A button that shows the guideline of a label or a field: at a press it opens, while the pointer rests on it it is shown. It is no
 * stop on the way of Tab; F1 presses the one that stands beside the focus (`showGuideline`).
 */
export function Guideline({ name, text, choices = [], isAlwaysSeen = false }: Props) {
  const { t } = useTranslation('annotate');
  const button = useRef<HTMLButtonElement>(null);
  const [shown, setShown] = useState<'no' | 'hovered' | 'open'>('no');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const title = t('guidelineOf', { name });
  const content = (
    <div className="guideline">
      <strong>{name}</strong>
      <Markdown text={text} />
      {choices.some((choice) => choice.text) && (
        <dl>
          {choices.map((choice) => (
            <div key={choice.name}>
              <dt>{choice.name}</dt>
              <dd>
                <Markdown text={choice.text} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
  return (
    <>
      <button
        ref={button}
        type="button"
        className={isAlwaysSeen ? 'guideline-button always' : 'guideline-button'}
        tabIndex={-1}
        aria-label={title}
        aria-keyshortcuts="F1"
        aria-expanded={shown === 'open'}
        onClick={() => setShown('open')}
        onPointerEnter={(event) => {
          if (event.pointerType !== 'mouse') return;
          timer.current = setTimeout(() => setShown((before) => (before === 'no' ? 'hovered' : before)), hoverDelay);
        }}
        onPointerLeave={() => {
          clearTimeout(timer.current);
          setShown((before) => (before === 'hovered' ? 'no' : before));
        }}
      >
        <Info size={13} aria-hidden="true" />
      </button>
      {shown !== 'no' && (
        <Popover
          key={shown}
          className="popover guideline-card"
          triggerRef={button}
          isOpen
          isNonModal={shown === 'hovered'}
          onOpenChange={(isOpen) => isOpen || setShown('no')}
          placement="left top"
          aria-label={title}
        >
          {shown === 'hovered' ? <div role="tooltip">{content}</div> : content}
        </Popover>
      )}
    </>
  );
}

/**
 * Opens the guideline that belongs to an element: of the field that it stands in, else the first one inside `otherwise`. Says whether
 * there was one.
 */
export function showGuideline(element: Element | null, otherwise: Element | null): boolean {
  const near = element?.closest('.attribute-field')?.querySelector<HTMLElement>('.guideline-button');
  const found = near ?? otherwise?.querySelector<HTMLElement>('.guideline-button');
  // Where one pane is shown at a time, the other comes into view first.
  found?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  found?.click();
  return found !== null && found !== undefined;
}
