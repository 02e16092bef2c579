import { diagnostic } from '@formwright/diagnostics';
import { keywordNamed } from '../../language/keywords/index.ts';
import { optionsAt } from '../../2-resolve/resolve.ts';
import type { Rule } from '../rule.ts';
import { kindWords, type ValueType } from '../../language/value-type.ts';
import { fieldType } from '../../2-resolve/types/types-of.ts';

const numbers: readonly ValueType['kind'][] = ['number', 'integer'];
/** Keywords about how a person answers, who does not answer a calculated field. */
const ofAnswering: readonly string[] = ['x-lookup', 'x-editable', 'default', 'x-start'];
/** What the picture of a code says already. */
const besideCode: readonly string[] = ['format', 'minLength', 'maxLength', 'x-maxWords', 'x-lookup'];
const several: readonly ValueType['kind'][] = ['several'];

/** A constraint fits the type of its field: lengths are for texts, limits for numbers. */
export const fieldKeywords: Rule = ({ isWritten, ...resolved }) =>
  resolved.nodes.flatMap((node) => {
    // If the type is unknown, nothing fits.
    if (node.kind !== 'field' || (isWritten(node, 'type') && !node.keywords.has('type'))) return [];
    const { kind } = fieldType(node, resolved);
    const isChoice = optionsAt(node, resolved).length > 0;
    return Array.from(node.keywords.values()).flatMap(({ name, namePlace, value }) => {
      const record = keywordNamed(name);
      const fitting = name === 'format' && value === 'money' ? numbers : name === 'items' ? several : record?.of;
      if (name === 'x-prefill' && value === false) return [];
      if (record?.limit && node.keywords.has('x-calculate')) {
        return [
          diagnostic('keyword-mismatch', namePlace, {
            keyword: name,
            type: 'a calculated value',
            suggestion: 'Write a rule in `x-rules` instead, with a message that says what people can do.',
          }),
        ];
      }
      if (ofAnswering.includes(name) && node.keywords.has('x-calculate'))
        return [diagnostic('keyword-mismatch', namePlace, { keyword: name, type: 'a calculated value' })];
      if (name === 'pattern' && node.keywords.has('x-patterns'))
        return [
          diagnostic('keyword-mismatch', namePlace, {
            keyword: name,
            type: 'a text with `x-patterns`',
            suggestion: 'Write it as one of the `x-patterns`, with its message.',
          }),
        ];
      if (besideCode.includes(name) && node.keywords.has('x-code'))
        return [
          diagnostic('keyword-mismatch', namePlace, {
            keyword: name,
            type: 'a text with `x-code`',
            suggestion: '`x-code` says how long it is, and what it consists of. A `pattern` beside it can say more.',
          }),
        ];
      if (!fitting) return [];
      if (isChoice && record?.typed)
        return [diagnostic('keyword-mismatch', namePlace, { keyword: name, type: 'a choice' })];
      return fitting.includes(kind)
        ? []
        : [
            diagnostic('keyword-mismatch', namePlace, {
              keyword: name,
              type: kindWords[kind],
              suggestion: typeFor(name, value),
            }),
          ];
    });
  });

/** Returns the type that a keyword is for, if the field has another. */
function typeFor(name: string, value: unknown): string | undefined {
  if (name === 'format')
    return `Write \`"type": "${value === 'money' ? 'number' : 'string'}"\`: ${value === 'money' ? 'an amount is a number' : 'this format is for texts'}.`;
  return name === 'x-attachments' ? 'Write `"type": "array"`: there can be several files.' : undefined;
}
