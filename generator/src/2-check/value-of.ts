import type { DefinitionNode, Keyword } from '../1-read/definition.ts';
import { isJson, type Json } from './uses.ts';

/** Gives a keyword's value; rules meet only values of the shape that the dialect asks for. */
export function valueOf<Value>(node: DefinitionNode, name: string): Value | undefined {
  return node.keywords.get(name)?.value as Value | undefined;
}

/** Gives a member of a keyword's object value. */
export function memberOf(keyword: Keyword | undefined, name: string): unknown {
  return isJson(keyword?.value) ? (keyword.value as Json)[name] : undefined;
}
