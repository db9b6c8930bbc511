import { type BrowserWindow, dialog } from 'electron';
import type { AppContext } from './app-context';

/** A question of main's own, in the words of `menu:dialog.<name>`: `message`, and one button for each answer. */
export interface Question<Answer extends string> {
  readonly name: string;
  /** The first loses nothing: it is what Enter and Escape mean, and what stands when the question goes away. */
  readonly answers: readonly [Answer, ...Answer[]];
  readonly detail: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly signal?: AbortSignal;
}

/** Asks in a dialog of the system, which is there also when the page is not. */
export async function ask<Answer extends string>(
  app: AppContext,
  browser: BrowserWindow,
  { name, answers, detail, params = {}, signal }: Question<Answer>,
): Promise<Answer> {
  const words = app.words();
  const say = (part: string): string => words.t(`menu:dialog.${name}.${part}`, params);
  const { response } = await dialog.showMessageBox(browser, {
    type: 'warning',
    message: say('message'),
    detail,
    buttons: answers.map(say),
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    ...(signal && { signal }),
  });
  return answers[response] ?? answers[0];
}
