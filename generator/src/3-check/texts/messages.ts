import { diagnostic } from '@formwright/diagnostics';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { valueOf } from '../../2-resolve/keywords/value-of.ts';
import type { PlacedOption } from '../../2-resolve/options/options.ts';
import { memberOf } from '../../2-resolve/keywords/members.ts';
import type { Rule } from '../rule.ts';
import { namePlaceIn } from '../name-place.ts';

/**
 * Messages are written only for issues that the field or repeat can have. A shared block may have messages that not
 * every form needs.
 */
export const messages: Rule = ({ definition, nodes, logic }) =>
  nodes.flatMap((node) => {
    const keyword = node.keywords.get('x-messages');
    if (keyword?.place.file !== definition.file) return [];
    const options = logic.get(node)?.choices.options ?? [];
    return Object.keys(keyword.value as object).flatMap((code) =>
      canReport(node, code, options)
        ? []
        : [
            diagnostic('unheard-message', namePlaceIn(definition.texts, keyword, `/${code}`), {
              code,
              node: node.kind,
            }),
          ],
    );
  });

function canReport(node: DefinitionNode, code: string, options: readonly PlacedOption[]): boolean {
  const has = (...names: readonly string[]): boolean => names.some((name) => node.keywords.has(name));
  // A calculated value is never wrong; it can only be missing.
  if (has('x-calculate') && code !== 'mandatory') return false;
  switch (code) {
    case 'mandatory':
      return has('x-mandatory');
    case 'option':
      return has('oneOf', 'enum', 'x-options', 'items');
    case 'duplicate':
      return node.kind === 'field' && valueOf(node, 'type') === 'array' && !has('x-attachments');
    case 'exclusive':
      return options.some((option) => option.exclusive);
    case 'type':
      return true;
    case 'unknown':
      // There is no question that could have a message about an answer that no question asks for.
      return false;
    case 'emptyFile':
    case 'maxSize':
    case 'accept':
      return has('x-attachments');
    case 'unlisted':
      return memberOf(node.keywords.get('x-lookup'), 'freeText') === false;
    case 'format':
      return has('format');
    case 'maxWords':
      return has('x-maxWords');
    case 'const':
      // A declaration that is not ticked is not answered.
      return has('const') && valueOf(node, 'const') !== true;
    default:
      return has(code) || (code === 'minItems' && valueOf(node, 'x-mandatory') !== undefined && node.kind === 'repeat');
  }
}
