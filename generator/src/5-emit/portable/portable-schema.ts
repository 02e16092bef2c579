import { nodesByPath, type FieldNode, type Node, type Path } from '@formwright/model';
import type { Compiled } from '../../4-compile/compiled.ts';
import { constraintsOf } from './constraints-of.ts';
import { fieldSchema, multiplesOf, type Fractions } from './field-schema.ts';
import { bothOf, type JsonSchema, type SchemaObject } from './formula/json-schema.ts';
import { leftOutComment, type LeftOut } from './left-out.ts';
import { withPortablePatterns } from './portable-pattern.ts';
import { placeConstraints } from './place-constraints.ts';

/**
 * Makes the plain JSON Schema (2020-12) of a form's submissions. It accepts what `validateSubmission` accepts, in the
 * shape that `relevantAnswers` returns. If its `$comment` lists something, it accepts more. `fractions`: only for a
 * validator that calculates in decimals.
 */
export function portableSchema(compiled: Compiled, fractions: Fractions = 'left out'): SchemaObject {
  const { model } = compiled;
  const nodes = nodesByPath(model);
  const { constraints, leftOut } = constraintsOf(compiled, nodes);
  const $comment = leftOutComment([...[...nodes.values()].flatMap(checkedElsewhere), ...leftOut]);
  const root = objectSchema(model.pages, { path: '', additions: placeConstraints(constraints), fractions });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: model.title,
    ...($comment === undefined ? {} : { $comment }),
    ...(withPortablePatterns(root) as SchemaObject),
  };
}

function checkedElsewhere(node: Node): LeftOut[] {
  if (node.kind !== 'field') return [];
  if (node.calculated) return [{ path: node.path, what: 'calculated', why: 'is worked out from other answers' }];
  const [fraction] = multiplesOf(node).filter((one) => !Number.isInteger(one));
  return [
    ...(fraction === undefined
      ? []
      : [
          {
            path: node.path,
            what: 'multipleOf',
            why: `is a multiple of ${fraction}, which many validators reckon in binary fractions`,
          } as const,
        ]),
    ...(node.maxWords === undefined
      ? []
      : [{ path: node.path, what: 'maxWords', why: `has at most ${node.maxWords} words` } as const]),
    ...(node.format === 'nhs-number' ? [{ path: node.path, what: 'format', why: 'has a check digit' } as const] : []),
    ...(node.lookup?.freeText === false
      ? [
          {
            path: node.path,
            what: 'lookup',
            why: `is of the source ${node.lookup.source}, which the host has`,
          } as const,
        ]
      : []),
  ];
}

interface Inside {
  readonly path: Path;
  readonly additions: ReadonlyMap<Path, readonly JsonSchema[]>;
  readonly fractions: Fractions;
}

function objectSchema(children: readonly Node[], { path, ...inside }: Inside): JsonSchema {
  const answers = children.filter((node) => node.kind !== 'note');
  const shape: JsonSchema = {
    type: 'object',
    properties: Object.fromEntries(answers.map((node) => [node.name, nodeSchema(node, inside)])),
    additionalProperties: false,
  };
  return (inside.additions.get(path) ?? []).reduce(bothOf, shape);
}

function nodeSchema(node: Exclude<Node, { kind: 'note' }>, inside: Omit<Inside, 'path'>): JsonSchema {
  if (node.kind === 'field') return fieldSchema(node satisfies FieldNode, inside.fractions);
  const title = node.label === '' ? {} : { title: node.label };
  if (node.kind !== 'repeat') return bothOf(title, objectSchema(node.children, { path: node.path, ...inside }));
  return {
    ...title,
    type: 'array',
    minItems: Math.max(1, node.minEntries ?? 1),
    ...(node.maxEntries === undefined ? {} : { maxItems: node.maxEntries }),
    items: objectSchema(node.children, { path: `${node.path}/*`, ...inside }),
  };
}
