import type { Wording } from '../languages/wording.ts';

/** Words of a table of entries and of its editor. They are separate from `Wording` because few forms have a table. */
export interface TableWords {
  /** Buttons of a row. A screen reader says the row's title after them. */
  readonly edit: string;
  readonly view: string;
  readonly up: string;
  readonly down: string;
  readonly remove: string;
  /** Adds the entry and begins another one; adds it and closes the editor; takes what was changed. */
  readonly add: string;
  readonly addAndClose: string;
  readonly saveChanges: string;
  readonly close: string;
  /** Asks whether to discard what was typed, with the two answers. */
  readonly question: string;
  readonly discard: string;
  readonly keepEditing: string;
  /** What a screen reader says afterwards. `title` is the entry's: 'Activity 2: Phone call'. */
  added(title: string): string;
  saved(title: string): string;
  removed(title: string): string;
  restored(title: string): string;
  readonly undo: string;
  /** The title of an entry whose first column is answered. */
  titled(entry: string, answer: string): string;
}

/** The words by `Wording.language`. A missing word does not compile. */
export const tableWords: { readonly [language in Wording['language']]: TableWords } = {
  en: {
    edit: 'Edit',
    view: 'View',
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
    add: 'Add',
    addAndClose: 'Add and close',
    saveChanges: 'Save changes',
    close: 'Close',
    question: 'Do you want to discard what you have entered here?',
    discard: 'Discard it',
    keepEditing: 'Keep editing',
    added: (title) => `${title} added`,
    saved: (title) => `${title} changed`,
    removed: (title) => `${title} removed.`,
    restored: (title) => `${title} is back`,
    undo: 'Undo',
    titled: (entry, answer) => `${entry}: ${answer}`,
  },
  cy: {
    edit: 'Golygu',
    view: 'Gweld',
    up: 'Symud i fyny',
    down: 'Symud i lawr',
    remove: 'Tynnu',
    add: 'Ychwanegu',
    addAndClose: 'Ychwanegu a chau',
    saveChanges: 'Cadw’r newidiadau',
    close: 'Cau',
    question: 'Ydych chi am ddileu’r hyn a roesoch yma?',
    discard: 'Ei ddileu',
    keepEditing: 'Parhau i olygu',
    added: (title) => `Ychwanegwyd: ${title}`,
    saved: (title) => `Newidiwyd: ${title}`,
    removed: (title) => `Tynnwyd: ${title}.`,
    restored: (title) => `Mae’n ôl: ${title}`,
    undo: 'Dadwneud',
    titled: (entry, answer) => `${entry}: ${answer}`,
  },
};
