import { diagnostic } from '@formwright/diagnostics';
import type { Rule } from '../rule.ts';
import { fieldType, kindWords, type ValueType } from '../types-of.ts';
import { optionsOf } from '../../3-compile/options.ts';

const numbers: readonly ValueType['kind'][] = ['number', 'integer'];

/** Keywords that say something of certain types of answer only. */
const kindsOf: Readonly<Record<string, readonly ValueType['kind'][]>> = {
  format: ['text', 'date'], minLength: ['text'], maxLength: ['text'], pattern: ['text'],
  minimum: numbers, maximum: numbers, exclusiveMinimum: numbers, exclusiveMaximum: numbers, multipleOf: numbers,
  minItems: ['several'], maxItems: ['several'], uniqueItems: ['several'], items: ['several'],
  'x-options': ['text', 'several'], oneOf: ['text', 'number', 'integer', 'boolean'], enum: ['text', 'number', 'integer'], const: ['boolean', 'text', 'number', 'integer'],
};

const lengths: readonly string[] = ['minLength', 'maxLength', 'pattern', 'format'];

/** A constraint fits the type of the field: lengths are of texts, limits of numbers. */
export const fieldKeywords: Rule = ({ definition, nodes }) =>
  nodes.flatMap((node) => {
    if (node.kind !== 'field') return [];
    const { kind } = fieldType(node, definition);
    const isChoice = optionsOf(node, definition.lists).length > 0;
    return Array.from(node.keywords.values()).flatMap(({ name, namePlace }) => {
      const fitting = Object.hasOwn(kindsOf, name) ? kindsOf[name] : undefined;
      if (!fitting) return [];
      if (isChoice && lengths.includes(name)) return [diagnostic('keyword-mismatch', namePlace, { keyword: name, type: 'a choice' })];
      return fitting.includes(kind) ? [] : [diagnostic('keyword-mismatch', namePlace, { keyword: name, type: kindWords[kind] })];
    });
  });
