import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import type { Keyword } from '../../1-read/definition.ts';
import { withAddresses, wordsIn, type Words } from '../../2-resolve/texts/form-words.ts';
import type { WrittenText } from '../../language/keywords/texts.ts';
import { inMarkdown } from './links.ts';

interface Around {
  /** The words that the texts can include. */
  readonly words: Words;
  /** The folder of councils, with the forms that the texts may link to. */
  readonly forms: string;
}

/** A council's own texts use the council's own words, and have what every renderer draws. */
export function inOwnTexts(
  written: Keyword,
  texts: readonly WrittenText[],
  { words, forms }: Around,
): readonly RawDiagnostic[] {
  return texts.flatMap(({ text, pointer, markdown }) => {
    const place = written.placeOf(pointer);
    const unknown = wordsIn(text).filter((name) => !Object.hasOwn(words, name));
    return [
      ...unknown.map((name) =>
        diagnostic('unknown-word', place, { name, suggestion: didYouMean(name, Object.keys(words)) }),
      ),
      ...(markdown ? inMarkdown({ text: withAddresses(text, words), place }, forms) : []),
    ];
  });
}
