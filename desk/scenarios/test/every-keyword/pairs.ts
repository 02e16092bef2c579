import { membersOnKind } from './members.ts';
import type { Json, Sample } from './nodes.ts';
import { keywordValues, messageCodes, uiValues } from './values.ts';

/** One more keyword or member on a node. */
export interface Pair {
  readonly member: string;
  readonly json: Json;
}

/** Returns a sample with each keyword and member that may stand on it and does not, each with each of its values. */
export function pairsOf({ kind, json }: Sample): readonly Pair[] {
  const { keywords, ui } = membersOnKind(kind);
  const has = (name: string, value: unknown): boolean => JSON.stringify(json[name]) === JSON.stringify(value);
  const extended = (own: Json): Json =>
    kind === 'entry' ? { ...json, items: { ...(json['items'] as Json), ...own } } : { ...json, ...own };
  return [
    ...keywords.flatMap((name) =>
      keywordValues(name)
        .filter((value) => !has(name, value))
        .map((value) => ({ member: name, json: extended({ [name]: value }) })),
    ),
    ...ui.flatMap((name) =>
      uiValues(name).map((value) => ({
        member: `x-ui.${name}`,
        json: extended({ 'x-ui': { ...(json['x-ui'] as Json | undefined), [name]: value } }),
      })),
    ),
    ...(keywords.includes('x-messages')
      ? messageCodes.map((code) => ({
          member: `x-messages.${code}`,
          json: extended({ 'x-messages': { [code]: 'Words of our own' } }),
        }))
      : []),
  ];
}
