import type { Keyword } from '../../1-read/definition.ts';
import { isJson } from '../keywords/is-json.ts';

/** English and Welsh of one text, as they stand side by side. */
export interface Translation {
  readonly en: string;
  readonly cy: string;
  /** The English that the Welsh was made of, where the English has changed since. */
  readonly was?: string;
  /** The text is no longer in the form. */
  readonly unused?: true;
}

const members: readonly string[] = ['en', 'cy', 'was', 'unused'];

/** Returns the translation that an entry holds; undefined where it is not of its shape. */
export function translationIn({ value }: Keyword): Translation | undefined {
  if (!isJson(value) || Object.keys(value).some((name) => !members.includes(name))) return undefined;
  const { en, cy, was, unused } = value;
  const isText = typeof en === 'string' && typeof cy === 'string' && (was === undefined || typeof was === 'string');
  return isText && (unused === undefined || unused === true) ? (value as unknown as Translation) : undefined;
}

/** Returns the English that an entry's Welsh was made of. */
export function englishOf(entry: Keyword): string | undefined {
  const translation = translationIn(entry);
  return translation && (translation.was ?? translation.en);
}
