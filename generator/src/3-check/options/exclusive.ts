import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { valueOf } from '../../2-resolve/keywords/value-of.ts';
import type { PlacedOption } from '../../2-resolve/options/options.ts';
import { typeOf } from '../../2-resolve/types/answer-type.ts';
import type { Rule } from '../rule.ts';

/**
 * At most one option excludes the rest. Several can be chosen, so that there is something to exclude; it can be chosen
 * alone, and stands last, where people look for it.
 */
export const exclusive: Rule = ({ nodes, logic }) =>
  nodes.flatMap((node) => {
    const written = logic.get(node)?.choices.written ?? [];
    const [first, ...others] = written.filter((option) => option.exclusive);
    if (!first?.exclusive) return [];
    if (typeOf(node, written) !== 'strings')
      return [first, ...others].map(({ exclusive: place = first.place }) =>
        diagnostic('keyword-mismatch', place, {
          keyword: 'x-exclusive',
          type: 'a question with one answer',
          suggestion: 'Remove it: choosing an option already excludes the others.',
        }),
      );
    return [
      ...others.map(({ value, exclusive: place = first.place }) =>
        diagnostic('two-exclusive', place, { value: String(value), other: String(first.value) }),
      ),
      ...tooFew(node, first),
      ...(others.length === 0 && written.at(-1) !== first
        ? [diagnostic('exclusive-not-last', first.exclusive, { value: String(first.value) })]
        : []),
    ];
  });

function tooFew(node: DefinitionNode, { value }: PlacedOption): readonly RawDiagnostic[] {
  const least = node.keywords.get('minItems');
  if (!least || (valueOf<number>(node, 'minItems') ?? 0) < 2) return [];
  return [diagnostic('exclusive-too-few', least.place, { value: String(value), limit: String(least.value) })];
}
