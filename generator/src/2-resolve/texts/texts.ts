import type { Place } from '../../1-read/definition.ts';
import { textsOfKeyword } from '../../language/keywords/index.ts';
import type { WrittenText } from '../../language/keywords/texts.ts';
import type { KeywordUse } from '../keywords/keyword-use.ts';

/** A text that people read. */
export interface Text extends WrittenText {
  readonly place: Place;
}

/** A text that people read, and the keyword that it comes from. */
export interface PlacedText extends Text {
  readonly use: KeywordUse;
}

/** Returns all texts of a keyword that people read; none for a keyword without texts. */
export function textsOf(use: KeywordUse): readonly PlacedText[] {
  const { keyword } = use;
  return textsIn(keyword.name, keyword.value).map((text) => ({
    ...text,
    use,
    place: keyword.placeOf(text.pointer),
  }));
}

/** Returns all texts in a keyword's value that people read. */
export function textsIn(name: string, value: unknown): readonly WrittenText[] {
  return textsOfKeyword(name)?.(value) ?? [];
}
