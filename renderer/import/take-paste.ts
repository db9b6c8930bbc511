import { request } from '../workbench';
import { offerPaste } from './import-state';

const typing = 'input, textarea, select, [contenteditable="true"]:not([aria-readonly="true"])';
const overlays = '[role="dialog"], [role="alertdialog"]';

let isAskedFor = false;

/** Asks for a paste as the person's own key makes one, so that the page never reads the clipboard of its own accord. */
export function pasteArticle(): void {
  isAskedFor = true;
  void request('app.paste', {});
}

/** A paste that the command asked for, or that is meant for no field and no article text, becomes a new article. */
export function listenToPaste(): () => void {
  const onPaste = (event: ClipboardEvent): void => {
    const { target, clipboardData } = event;
    const isFree =
      target instanceof Element && !target.closest(typing) && !target.closest(overlays) && !target.closest('[contenteditable]');
    if (!isAskedFor && !isFree) return;
    isAskedFor = false;
    event.preventDefault();
    event.stopPropagation();
    void offerPaste(clipboardData?.getData('text/plain') ?? '', clipboardData?.getData('text/html') ?? '');
  };
  // An empty clipboard may make no event: what is done next takes the question back.
  const forget = (): void => {
    isAskedFor = false;
  };
  window.addEventListener('paste', onPaste, { capture: true });
  window.addEventListener('pointerdown', forget, { capture: true });
  window.addEventListener('keydown', forget, { capture: true });
  return () => {
    window.removeEventListener('paste', onPaste, { capture: true });
    window.removeEventListener('pointerdown', forget, { capture: true });
    window.removeEventListener('keydown', forget, { capture: true });
  };
}
