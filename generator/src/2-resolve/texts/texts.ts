import type { Place } from '../../1-read/definition.ts';
import { textsOfKeyword } from '../../language/keywords/index.ts';
import type { WrittenText } from '../../language/keywords/texts.ts';
import type { KeywordUse } from '../keywords/keyword-use.ts';

/** Words that people read. */
export interface Text extends WrittenText {
  readonly place: Place;
}

/** Words that people read, and the keyword that they are from. */
export interface PlacedText extends Text {
  readonly use: KeywordUse;
}

/** Returns all words of a keyword that people read; none for keywords that hold no words. */
export function textsOf(use: KeywordUse): readonly PlacedText[] {
  const { keyword } = use;
  return textsIn(keyword.name, keyword.value).map((text) => ({
    ...text,
    use,
    place: keyword.placeOf(text.pointer),
  }));
}

/** Returns all words of a keyword's value that people read. */
export function textsIn(name: string, value: unknown): readonly WrittenText[] {
  return textsOfKeyword(name)?.(value) ?? [];
}
