import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { calculations as records } from '../../language/calculations/index.ts';
import type { PlacedCalculation } from '../../2-resolve/calculations/resolve-calculation.ts';
import { subjectOf, type PlacedOperand } from '../../2-resolve/conditions/placed-condition.ts';
import { givenBy, termsOf, type Given } from '../../2-resolve/types/given-by.ts';
import type { Resolved } from '../../2-resolve/resolve.ts';
import type { Rule } from '../rule.ts';
import { formats } from '../../language/formats/index.ts';
import { kindWords, numbers, single, type ValueType } from '../../language/value-type.ts';
import { fieldType, operandType } from '../../2-resolve/types/types-of.ts';

/** A calculation reads values that it can use, returns a value that the field can have, and nobody is asked for it. */
export const calculations: Rule = (resolved) => [
  ...resolved.uses.calculations.flatMap((use) => operands(use, resolved)),
  ...resolved.uses.calculations.flatMap((use) => results(use, resolved)),
  ...resolved.nodes.flatMap((node) => [...mandatory(node), ...hiddenOptions(node)]),
];

function operands(calculation: PlacedCalculation, resolved: Resolved): readonly RawDiagnostic[] {
  if (calculation.kind === 'operand' || calculation.kind === 'unresolved') return [];
  const { kind: name } = calculation;
  const record = records[name];
  if (!('reads' in record)) return [];
  const terms = termsOf(calculation).flatMap((term) => {
    const type = termType(term, resolved);
    return type ? [{ type, term }] : [];
  });
  return terms.flatMap(({ type, term }) => {
    const [first] = terms;
    const isApart = 'isAlike' in record && first !== undefined && family(first.type) !== family(type);
    const isOfFormat = !record.formats || (type.format !== undefined && record.formats.includes(type.format));
    if (record.reads.includes(type.kind) && isOfFormat && !isApart) return [];
    const suggestion = record.formats
      ? `It reads ${record.formats.map((format) => formats[format].noun).join(' or ')}${isOfFormat ? ', both of the same kind' : ''}.`
      : isApart
        ? `\`${name}\` compares only numbers with numbers, dates with dates, and times with times.`
        : undefined;
    return [
      diagnostic('operator-mismatch', term.keyword.placeOf(term.pointer), {
        operator: name,
        field: subjectOf(term),
        type: record.formats && type.format ? formats[type.format].noun : kindWords[type.kind],
        suggestion,
      }),
    ];
  });
}

function family({ kind }: ValueType): string {
  return numbers.includes(kind) ? 'number' : kind;
}

function termType(term: PlacedOperand, resolved: Resolved): ValueType | undefined {
  if (term.kind !== 'constant') return operandType(term, resolved);
  return typeof term.value === 'number' ? { kind: 'number' } : undefined;
}

function results(calculation: PlacedCalculation, resolved: Resolved): readonly RawDiagnostic[] {
  const { node } = calculation;
  if (node.kind === 'value') return alike(calculation, resolved);
  if (node.kind !== 'field') return [];
  const own = fieldType(node, resolved);
  return givenBy(calculation, own, resolved).flatMap((given) => result(given, own, calculation));
}

/** A working value is always of one kind, and one value: a condition can only be written for a kind. */
function alike(calculation: PlacedCalculation, resolved: Resolved): readonly RawDiagnostic[] {
  const { node, keyword } = calculation;
  const own = resolved.valueTypes.get(node);
  if (!own) return [];
  const strange = givenBy(calculation, own, resolved).find(
    ({ type }) => !single.includes(type.kind) || !fits(type, own),
  );
  if (!strange) return [];
  const place = keyword.placeOf(strange.pointer);
  if (!single.includes(strange.type.kind))
    return [
      diagnostic('mixed-value', place, { name: node.name, one: kindWords[strange.type.kind], other: 'one value' }),
    ];
  return [
    diagnostic('mixed-value', place, {
      name: node.name,
      one: inWords(strange.type, own),
      other: inWords(own, strange.type),
    }),
  ];
}

/** Nobody can correct a calculated value, so values that the field cannot have are found here. */
function result({ type, pointer }: Given, own: ValueType, calculation: PlacedCalculation): readonly RawDiagnostic[] {
  const { node, keyword } = calculation;
  const place = keyword.placeOf(pointer);
  const mismatch = (as: string, suggestion?: string): RawDiagnostic[] => [
    diagnostic('calculation-mismatch', place, { given: inWords(type, own), type: as, suggestion }),
  ];
  if (!fits(type, own)) return mismatch(inWords(own, type), roundedFor(own, calculation) ?? halfFor(type, own));
  if (own.values === undefined) return [];
  if (type.values === undefined)
    return mismatch('a choice', 'Write a row of `choose` for each option, or remove the options.');
  const strange = type.values.find((value) => !own.values?.includes(value));
  if (strange === undefined) return [];
  return [
    diagnostic('impossible-value', place, {
      field: node.name,
      value: JSON.stringify(strange),
      suggestion:
        didYouMean(String(strange), own.values.map(String)) ??
        `Possible: ${own.values.map((value) => `\`${value}\``).join(', ')}.`,
    }),
  ];
}

/** Returns the rounding with which a product or quotient fits a field of numbers. */
function roundedFor({ kind, format }: ValueType, calculation: PlacedCalculation): string | undefined {
  if (calculation.kind !== 'times' && calculation.kind !== 'dividedBy') return undefined;
  const to = kind === 'integer' ? 1 : format === 'money' ? 0.01 : undefined;
  return to && `Round it: \`"rounded": { "nearest": ${to} }\`, or \`up\` or \`down\`.`;
}

/** Returns how to take a date, or a time of day, from a date and time. */
function halfFor(given: ValueType, own: ValueType): string | undefined {
  const half =
    given.format !== 'local-date-time' ? undefined : { date: 'dateOf', 'local-time': 'timeOf' }[own.format as 'date'];
  return half && `Its ${half === 'dateOf' ? 'date' : 'time of day'} is \`{ "${half}": … }\`.`;
}

function fits(given: ValueType, own: ValueType): boolean {
  if (numbers.includes(given.kind)) {
    const isNumber = given.kind === 'number' ? own.kind === 'number' : numbers.includes(own.kind);
    return isNumber && (own.format === undefined || given.kind !== 'number' || given.format === own.format);
  }
  return (
    given.kind === own.kind &&
    (own.format === undefined ||
      own.format === given.format ||
      (own.format === 'rough-date' && given.format === 'date'))
  );
}

/** Names the type with its format, if only the format distinguishes the two. */
function inWords(type: ValueType, beside: ValueType): string {
  return kindWords[type.kind] + (type.kind === beside.kind && type.format !== undefined ? ` (\`${type.format}\`)` : '');
}

/** An option is hidden from a person who chooses, and nobody chooses a calculated value. */
function hiddenOptions(node: DefinitionNode): readonly RawDiagnostic[] {
  const keyword = node.keywords.has('x-calculate') ? node.keywords.get('oneOf') : undefined;
  return ((keyword?.value ?? []) as readonly object[]).flatMap((option, index) =>
    keyword && 'x-visible' in option
      ? [
          diagnostic('keyword-mismatch', keyword.placeOf(`/${index}/x-visible`), {
            keyword: 'x-visible',
            type: 'an option of a calculated value',
            suggestion: 'Write the condition in `x-calculate` instead.',
          }),
        ]
      : [],
  );
}

function mandatory(node: DefinitionNode): readonly RawDiagnostic[] {
  const keyword = node.keywords.get('x-mandatory');
  return keyword && node.keywords.has('x-calculate') ? [diagnostic('mandatory-calculation', keyword.namePlace)] : [];
}
