import { keep, readKept } from '../basics/kept.js';

export const themes = ['system', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

/** The theme that somebody has chosen on this machine; that of the system, if they have not. */
export function chosenTheme(): Theme {
  return themes.find((theme) => theme === readKept('theme')) ?? 'system';
}

export function chooseTheme(theme: Theme): void {
  keep('theme', theme);
  showTheme(theme);
}

/** The style sheet does the rest. */
export function showTheme(theme: Theme = chosenTheme()): void {
  document.documentElement.dataset['theme'] = theme;
}
