import type { Settings } from '../../shared/domain/settings';
import type { Channel, Input, Output } from '../../shared/ipc/contract';
import type { ProjectState } from '../../shared/ipc/messages';
import { changeSettings, settings } from '../state/preferences';
import { refused } from '../state/recovery';
import { showProject } from '../state/session';
import { zoomSteps } from '../state/zoom-steps';
import { request } from '../workbench';

async function ask<C extends Channel>(channel: C, input: Input<C>, then: (output: Output<C>) => void): Promise<void> {
  const answer = await request(channel, input);
  if (answer.ok) then(answer.value);
  else refused(answer.error);
}

const show = (project: ProjectState | null): void => {
  if (project) showProject(project);
};

const zoom = (next: (current: number) => number | undefined): void => {
  const wanted = next(settings.get().zoom);
  if (wanted !== undefined) void changeSettings({ zoom: wanted });
};

const theme = (value: Settings['theme']) => (): void => void changeSettings({ theme: value });

/** Commands of the program as a whole; they need nothing but its state. */
export const appCommands: Readonly<Record<string, () => void>> = {
  'project.open': () => void ask('projects.open', {}, show),
  'project.sample': () => void ask('projects.open-sample', { isReset: false }, show),
  'project.reveal': () => void ask('app.reveal', { token: null }, () => undefined),
  'project.save-copy': () =>
    void ask('projects.save-copy', { of: 'now' }, (copy) => {
      if (copy) void ask('app.reveal', { token: copy.token }, () => undefined);
    }),
  'project.close': () => void ask('projects.close', {}, () => showProject(null)),
  'view.theme-system': theme('system'),
  'view.theme-light': theme('light'),
  'view.theme-dark': theme('dark'),
  'view.theme-high-contrast': theme('high-contrast'),
  'view.zoom-in': () => zoom((current) => zoomSteps.find((step) => step > current + 0.01)),
  'view.zoom-out': () => zoom((current) => zoomSteps.findLast((step) => step < current - 0.01)),
  'view.zoom-reset': () => zoom(() => 1),
};
