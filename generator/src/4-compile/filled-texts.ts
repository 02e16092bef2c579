import type { RichText } from '@formwright/model';
import { fillWords } from '@formwright/runtime';
import type { Translations } from '../1-read/definition.ts';
import { welshIn } from '../2-resolve/texts/entry-for.ts';
import { withAddresses, type Words } from '../2-resolve/texts/form-words.ts';
import { richText } from '../2-resolve/texts/rich-text.ts';

/**
 * Returns a text in the language of a page, with its own language if that is another. `pointer`: its place in the file
 * that says it.
 */
export type Says = (text: string, pointer: string) => { readonly text: string; readonly language?: 'en' };

/** Returns how the texts of a file are said in a language. `welsh`: the Welsh beside it. */
export function saysIn(language: 'en' | 'cy', welsh: Translations | undefined): Says {
  return (text, pointer) => {
    if (language === 'en') return { text };
    const translated = welsh && welshIn(welsh, pointer, text);
    return translated === undefined ? { text, language: 'en' } : { text: translated };
  };
}

/** Makes a council's texts as its pages show them. */
export interface FilledTexts {
  plain(text: string, pointer: string): string;
  paragraphs(markdown: string, pointer: string): RichText;
}

/** Returns how texts are made in one language, with the words in curly brackets filled in. */
export function filledTexts(words: Words, says: Says): FilledTexts {
  return {
    plain: (text, pointer) => fillWords(says(text, pointer).text, words),
    paragraphs(markdown, pointer) {
      const { text, language } = says(markdown, pointer);
      const blocks = richText(fillWords(withAddresses(text, words), words));
      return language ? blocks.map((block) => ({ ...block, language })) : blocks;
    },
  };
}
