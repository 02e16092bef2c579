import type { Wording } from '../languages/wording.ts';

/** Words of the button that shows a password. They are separate from `Wording` because few forms ask for one. */
export interface PasswordWords {
  readonly show: string;
  readonly hide: string;
  /** What the button is called, because there may be several: it begins with what is on it. `label`: the field's. */
  showLabel(label: string): string;
  hideLabel(label: string): string;
  /** A screen reader says it when the button was pressed. */
  shown(label: string): string;
  hidden(label: string): string;
}

/** The words by `Wording.language`. A missing word does not compile. */
export const passwordWords: { readonly [language in Wording['language']]: PasswordWords } = {
  en: {
    show: 'Show',
    hide: 'Hide',
    showLabel: (label) => `Show: ${label}`,
    hideLabel: (label) => `Hide: ${label}`,
    shown: (label) => `${label}: what you typed is visible`,
    hidden: (label) => `${label}: what you typed is hidden`,
  },
  cy: {
    show: 'Dangos',
    hide: 'Cuddio',
    showLabel: (label) => `Dangos: ${label}`,
    hideLabel: (label) => `Cuddio: ${label}`,
    shown: (label) => `${label}: mae’r hyn a deipioch i’w weld`,
    hidden: (label) => `${label}: mae’r hyn a deipioch wedi’i guddio`,
  },
};
