import type { Definition, Keyword, Place } from '../1-read/definition.ts';

/**
 * Returns the place of a member's name inside a keyword's value: the quoted text before the value that the pointer names.
 */
export function namePlaceIn(texts: Definition['texts'], keyword: Keyword, pointer: string): Place {
  const value = keyword.placeOf(pointer);
  const text = texts.get(value.file) ?? '';
  const end = text.lastIndexOf('"', text.lastIndexOf(':', value.offset - 1));
  let start = end - 1;
  while (start >= 0 && (text[start] !== '"' || isEscaped(text, start))) start -= 1;
  return start < 0 ? value : { ...value, offset: start, length: end + 1 - start };
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}
