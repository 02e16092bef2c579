import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import type { Scalar } from '@formwright/model';
import { text } from '@formwright/runtime';
import type { DefinitionNode, Place } from '../../1-read/definition.ts';
import { valueOf } from '../../2-resolve/keywords/value-of.ts';
import { listedIn, type PlacedOption } from '../../2-resolve/options/options.ts';
import type { Rule } from '../rule.ts';
import { memberOf } from '../../2-resolve/keywords/members.ts';

/**
 * The choices of a field come from one source, differ in value and in label, and have its type. Those of a list differ
 * too, and are texts that can be answers.
 */
export const options: Rule = ({ definition, nodes, logic, isWritten }) => [
  ...nodes
    .filter(({ kind }) => kind === 'field')
    .flatMap((node) => {
      // Malformed choices were reported already.
      const isReported = places.some((name) => isWritten(node, name) && !node.keywords.has(name));
      return isReported
        ? []
        : [
            ...sources(node),
            ...problemsIn(logic.get(node)?.choices.written ?? [], { type: typeOfOptions(node), place: node.namePlace }),
          ];
    }),
  ...[...definition.lists.values()].flatMap((list) =>
    problemsIn(listedIn(list), { type: 'string', place: { ...list.written.place, length: 1 } }),
  ),
];

const places: readonly string[] = ['oneOf', 'enum', 'x-options', 'items', 'x-attachments'];

function sources(node: DefinitionNode): readonly RawDiagnostic[] {
  const items = node.keywords.get('items');
  const inItems = ['oneOf', 'enum']
    .filter((name) => memberOf(items, name) !== undefined)
    .map((name) => `items.${name}`);
  const own = ['oneOf', 'enum', 'x-options'].filter((name) => node.keywords.has(name));
  const [first, second] = [...own, ...inItems];
  const isList = valueOf(node, 'type') === 'array' && !node.keywords.has('x-attachments');
  const misplaced = own.find((name) => isList && name !== 'x-options');
  if (misplaced !== undefined)
    return [
      diagnostic('keyword-mismatch', (node.keywords.get(misplaced) as { namePlace: Place }).namePlace, {
        keyword: misplaced,
        type: 'several choices',
        suggestion: `Write \`${misplaced}\` into \`items\`.`,
      }),
    ];
  if (second !== undefined) return [diagnostic('two-sources', node.namePlace, { first: String(first), second })];
  if (isList && first === undefined)
    return [
      diagnostic('not-supported-yet', node.namePlace, {
        feature: 'Several answers without options to choose from',
        suggestion:
          'For options, give `items` a `oneOf`; for entries, write `"items": { "type": "object", "properties": { … } }`; for files, write `x-attachments`.',
      }),
    ];
  return [];
}

function typeOfOptions(node: DefinitionNode): string | undefined {
  return valueOf(node, 'type') === 'array' ? 'string' : valueOf<string>(node, 'type');
}

/** `place`: that of what has the options. */
function problemsIn(
  found: readonly PlacedOption[],
  { type, place: whole }: { readonly type: string | undefined; readonly place: Place },
): readonly RawDiagnostic[] {
  if (found.length === 0) return [];
  const values = new Set<Scalar>();
  const titles = new Set<string>();
  const problems: RawDiagnostic[] = [];
  for (const { value, label, place, labelPlace } of found) {
    const words = label.trim().toLowerCase();
    if (values.has(value)) problems.push(diagnostic('duplicate-option', place, { value: String(value) }));
    else if (titles.has(words)) problems.push(diagnostic('duplicate-option', labelPlace, { value: label }));
    values.add(value);
    titles.add(words);
    const expected = type ?? typeof (found[0] as PlacedOption).value;
    if (typeof value === 'string' && text(value) !== value)
      problems.push(diagnostic('option-text', place, { value: JSON.stringify(value), ...suggestionFor(value) }));
    if (!isOfType(value, expected))
      problems.push(
        diagnostic('option-type', place, { value: JSON.stringify(value), type: typeWords[expected] ?? expected }),
      );
  }
  if (found.length === 1) problems.push(diagnostic('single-option', whole));
  return problems;
}

/** Answers are read without spaces at their ends and without invisible characters. */
function suggestionFor(value: string): { readonly suggestion?: string } {
  const read = text(value);
  return read === undefined ? {} : { suggestion: `Write \`${read}\`.` };
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
};

function isOfType(value: Scalar, type: string): boolean {
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}
