import type { Settings } from '../shared/domain/settings';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
/** The system replaces colours: whatever was chosen, only the theme of system colours fits. */
const forced = window.matchMedia('(forced-colors: active)');
const fonts = { serif: 'var(--font-reading)', sans: 'var(--font-interface)', system: 'system-ui' } as const;

/** Puts theme and reading settings on the page. */
export function applyTheme({ theme, reading }: Settings): void {
  const root = document.documentElement;
  root.dataset.theme = forced.matches ? 'high-contrast' : theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
  root.style.setProperty('--reading-font', fonts[reading.font]);
  root.style.setProperty('--reading-size', `${reading.size}px`);
  root.style.setProperty('--reading-width', String(reading.width));
  root.style.setProperty('--reading-line-height', String(reading.lineHeight));
}

export function followSystemTheme(current: () => Settings): void {
  for (const query of [dark, forced]) query.addEventListener('change', () => applyTheme(current()));
}
