import type { Keyword } from '../../1-read/definition.ts';
import { isJson } from './is-json.ts';

/** Returns the names of the members of an object in a keyword's value. */
export function namesIn(keyword: Keyword | undefined, name: string): readonly string[] {
  const value = memberOf(keyword, name);
  return isJson(value) ? Object.keys(value) : [];
}

/** Returns a member of a keyword's value. */
export function memberOf(keyword: Keyword | undefined, name: string): unknown {
  const value = keyword?.value;
  return isJson(value) ? value[name] : undefined;
}
