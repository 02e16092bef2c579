import { diagnostic } from '@formwright/diagnostics';
import { codePattern } from '@formwright/runtime';
import { textFormatNamed } from '../../language/formats/index.ts';
import { patternsOf } from '../../2-resolve/keywords/patterns-of.ts';
import { valueOf } from '../../2-resolve/keywords/value-of.ts';
import type { Rule } from '../rule.ts';
import { hasText } from './text-language.ts';
import { fieldType } from '../../2-resolve/types/types-of.ts';

/** The limits of a text that is typed. */
const limits = ['x-patterns', 'pattern', 'maxLength', 'minLength'] as const;

/** At least one text is not blank, matches the patterns and the format, and is neither too short nor too long. */
export const textsThatFit: Rule = (resolved) =>
  resolved.nodes.flatMap((node) => {
    if (node.kind !== 'field' || node.keywords.has('x-calculate')) return [];
    const keyword = limits.map((name) => node.keywords.get(name)).find(Boolean);
    const { kind, values } = fieldType(node, resolved);
    if (!keyword || kind !== 'text' || values) return [];
    const [minLength = 0, maxLength = Infinity] = lengths.map((name) => valueOf<number>(node, name));
    // If the lengths exclude each other, the rule `ranges` reports it.
    if (minLength > maxLength) return [];
    const own = patternsOf(node) ?? [];
    const ofFormat = textFormatNamed(valueOf(node, 'format'))?.pattern;
    const code = valueOf<string>(node, 'x-code');
    const ofCode = code === undefined ? undefined : codePattern(code);
    const patterns = ['\\S', ofFormat, ofCode, ...own, atMostWords(valueOf(node, 'x-maxWords'))].filter(
      (one) => one !== undefined,
    );
    if (hasText(patterns, { minLength, maxLength }) !== false) return [];
    return [
      diagnostic('no-answer-fits', keyword.place, {
        node: node.kind,
        name: node.name,
        suggestion: own.length === 1 ? withoutStrokes(own[0] as string) : undefined,
      }),
    ];
  });

const lengths = ['minLength', 'maxLength'] as const;

function atMostWords(most: number | undefined): string | undefined {
  return most === undefined ? undefined : `^\\s*\\S+(?:\\s+\\S+){0,${most - 1}}\\s*$`;
}

/** Programs write a pattern between slashes; here it is written without them. */
function withoutStrokes(pattern: string): string | undefined {
  const [, inside] = /^\/(.*)\/[a-z]*$/s.exec(pattern) ?? [];
  return inside === undefined ? undefined : `Write the pattern without the slashes around it: \`${inside}\`.`;
}
