import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diagnostic, didYouMean } from '@formwright/diagnostics';
import { namesIn } from '../../1-read/sources.ts';
import { memberOf } from '../../2-resolve/keywords/members.ts';
import type { Rule } from '../rule.ts';

/** A source that `x-lookup` names is one of those beside `forms`, if there are any: a host may have them elsewhere. */
export const sources: Rule = ({ definition: { file }, nodes }) => {
  const folder = join(dirname(dirname(dirname(dirname(file)))), 'sources');
  if (!existsSync(folder)) return [];
  const known = namesIn(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
  return nodes.flatMap((node) => {
    const keyword = node.keywords.get('x-lookup');
    const name = memberOf(keyword, 'source');
    if (!keyword || typeof name !== 'string' || known.includes(name)) return [];
    return [diagnostic('unknown-source', keyword.placeOf('/source'), { name, suggestion: didYouMean(name, known) })];
  });
};
