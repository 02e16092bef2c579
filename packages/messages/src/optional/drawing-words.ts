import type { Wording } from '../languages/wording.ts';

/** Words in drawings. They are separate from `Wording` because few forms have a drawing. */
export interface DrawingWords {
  /** From which side the body is seen. */
  readonly front: string;
  readonly back: string;
  /** The person's own right and left. */
  readonly right: string;
  readonly left: string;
}

/** The words by `Wording.language`. A missing word does not compile. */
export const drawingWords: { readonly [language in Wording['language']]: DrawingWords } = {
  en: { front: 'Front', back: 'Back', right: 'Right', left: 'Left' },
  cy: { front: 'Blaen', back: 'Cefn', right: 'De', left: 'Chwith' },
};
