import type { Keyword } from '../../1-read/definition.ts';
import { isJson } from '../keywords/is-json.ts';

/** The English and the Welsh of one text. */
export interface Translation {
  readonly en: string;
  readonly cy: string;
  /** The English from which the Welsh was translated, if the English has changed since. */
  readonly was?: string;
  /** The text is no longer in the form. */
  readonly unused?: true;
}

const members: readonly string[] = ['en', 'cy', 'was', 'unused'];

/** Returns the translation in an entry, or undefined if it does not have that shape. */
export function translationIn({ value }: Keyword): Translation | undefined {
  if (!isJson(value) || Object.keys(value).some((name) => !members.includes(name))) return undefined;
  const { en, cy, was, unused } = value;
  const isText = typeof en === 'string' && typeof cy === 'string' && (was === undefined || typeof was === 'string');
  return isText && (unused === undefined || unused === true) ? (value as unknown as Translation) : undefined;
}

/** Returns the English from which an entry's Welsh was translated. */
export function englishOf(entry: Keyword): string | undefined {
  const translation = translationIn(entry);
  return translation && (translation.was ?? translation.en);
}
