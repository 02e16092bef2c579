import type { TextUnit } from '../languages/issue-wording.ts';
import { counted } from '../languages/counted.ts';
import type { Wording } from '../languages/wording.ts';

/** Words that a form has only where no scripts run. */
export interface HtmlWords {
  /** A banner: the answers that were sent have brought questions or advice to the page. */
  readonly more: string;
  readonly moreHelp: string;
  /** How long a text may be, below its box. */
  textLimit(most: number, unit: TextUnit): string;
  /** Buttons that look up what was typed, take what was found, and send the files that were chosen. */
  readonly find: string;
  take(found: string): string;
  readonly upload: string;
}

/** The words by `Wording.language`. A missing word does not compile. */
export const htmlWords: { readonly [language in Wording['language']]: HtmlWords } = {
  en: {
    more: 'There is more on this page',
    moreHelp: 'Because of your answers, this page asks or says more. Read it before you continue.',
    textLimit: (most, unit) => `You can enter up to ${counted(most, unit)}`,
    find: 'Find',
    take: (found) => `Use ${found}`,
    upload: 'Upload',
  },
  cy: {
    more: 'Mae rhagor ar y dudalen hon',
    moreHelp: 'Oherwydd eich atebion, mae’r dudalen hon yn gofyn neu’n dweud mwy. Darllenwch hi cyn parhau.',
    textLimit: (most, unit) => `Y nifer mwyaf o ${unit === 'word' ? 'eiriau' : 'nodau'}: ${most}`,
    find: 'Chwilio',
    take: (found) => `Defnyddio ${found}`,
    upload: 'Uwchlwytho',
  },
};
