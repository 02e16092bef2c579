import type { AttachmentLimits, FieldNode, Node } from '@formwright/model';
import { compile } from 'json-schema-to-typescript';
import type { Compiled } from '../4-compile/compiled.ts';
import type { SchemaObject } from './portable/formula/json-schema.ts';
import { shownBy, type ShownBy } from './shown-by.ts';

type Kept = 'draft' | 'submission';
type Answer = Exclude<Node, { kind: 'note' }>;

/**
 * Writes `answers.d.ts`: the types `Draft` and `Submission` of a form. A submission's answers are optional, except
 * those that every submission has. Where one answer decides what is asked beside it, the type has a case for each
 * (`shownBy`), so that whoever has compared the answer knows what else is there.
 */
export async function emitAnswersTypes(compiled: Compiled): Promise<string> {
  const draft = await typeOf('Draft', compiled, 'draft');
  const submission = await typeOf('Submission', compiled, 'submission');
  return `${draft}\n${submission}`;
}

async function typeOf(name: string, { model, logic }: Compiled, kept: Kept): Promise<string> {
  /** Returns whether an answer is there whenever it is asked for. */
  const isGiven = (node: Answer): boolean => {
    if (kept === 'draft' || (node.kind === 'field' && node.calculated)) return false;
    return node.kind === 'page' || node.kind === 'section' || logic.mandatory.get(node.path) === true;
  };
  const property = (node: Answer): readonly [string, SchemaObject] => [
    node.name,
    { ...describe(node), ...ofNode(node) },
  ];
  const ofObject = (children: readonly Node[]): SchemaObject => {
    const answers = children.filter((node): node is Answer => node.kind !== 'note');
    const decided = kept === 'draft' ? [] : shownBy(answers, logic);
    const inCases = new Set<Answer>(decided.flatMap(({ by, nodes }) => [by, ...nodes]));
    const others = answers.filter((node) => !inCases.has(node));
    const always = others.filter((node) => isGiven(node) && !logic.visible.has(node.path));
    const object = objectOf(others.map(property), always);
    if (decided.length === 0) return object;
    return { allOf: [object, ...decided.map((one) => ({ anyOf: one.cases.map((given) => ofCase(one, given)) }))] };
  };
  const ofCase = (
    { by, nodes }: ShownBy<Answer>,
    { answers, shown }: ShownBy<Answer>['cases'][number],
  ): SchemaObject => {
    const given = answers.filter((answer) => answer !== undefined);
    const tsType = given.length > 0 ? given.map((answer) => JSON.stringify(answer)).join(' | ') : 'never';
    const properties = nodes.map((node) =>
      shown.has(node) ? property(node) : ([node.name, { tsType: 'never' }] as const),
    );
    const there = nodes.filter((node) => shown.has(node) && isGiven(node));
    return objectOf(
      [[by.name, { ...describe(by), tsType }], ...properties],
      given.length === answers.length ? [by, ...there] : there,
    );
  };
  const ofNode = (node: Answer): SchemaObject => {
    if (node.kind === 'field') return { tsType: typeOfField(node, kept) };
    if (node.kind === 'repeat') return orNull({ type: 'array', items: ofObject(node.children) }, kept);
    return orNull(ofObject(node.children), kept);
  };
  const described = {
    ...ofObject(model.pages),
    description: comment(
      `${kept === 'draft' ? 'A draft' : 'A submission'} of ‘${model.title}’, version ${model.version}.`,
    ),
  };
  const text = await compile(described, name, { bannerComment: '', additionalProperties: false, format: false });
  // A type alias, because an interface has no index signature and could not be used as `Answers`.
  return indented(text).replace(/^export interface (\w+) \{([^]*)\n\}\s*$/m, 'export type $1 = {$2\n};\n');
}

/**
 * Indents by brackets at line ends and beginnings, except in comments. The library's own formatter takes half of a
 * large form's build.
 */
function indented(text: string): string {
  let depth = 0;
  return text
    .split('\n')
    .map((line) => {
      const isComment = /^(\/\*\*| \*)/.test(line);
      if (!isComment && line.startsWith('}')) depth--;
      const inPlace = '  '.repeat(depth) + line;
      if (!isComment && line.endsWith('{')) depth++;
      return inPlace;
    })
    .join('\n');
}

function objectOf(properties: readonly (readonly [string, SchemaObject])[], required: readonly Answer[]): SchemaObject {
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: required.map(({ name }) => name),
    additionalProperties: false,
  };
}

function orNull(schema: SchemaObject, kept: Kept): SchemaObject {
  return kept === 'draft' ? { anyOf: [schema, { type: 'null' }] } : schema;
}

function typeOfField(field: FieldNode, kept: Kept): string {
  if (field.attachments)
    return orNullText(
      `{ id: string; name: string; size: number; mediaType: ${mediaTypes(field.attachments, kept)} }[]`,
      kept,
    );
  const values = field.const !== undefined ? [field.const] : field.options?.map(({ value }) => value);
  const chosen = values?.map((value) => JSON.stringify(value)).join(' | ');
  const scalar = scalars[field.type];
  if (kept === 'submission') return field.type === 'strings' ? `(${chosen || 'string'})[]` : chosen || scalar;
  if (field.calculated) return 'string | number | boolean | null';
  // A draft may contain any text, whatever is offered now, and the text typed for a number.
  return field.type === 'strings'
    ? 'string[] | null'
    : scalar === 'number'
      ? 'number | string | null'
      : `${scalar} | null`;
}

const scalars = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  strings: 'string',
  attachments: 'string',
} as const;

function mediaTypes({ accept }: AttachmentLimits, kept: Kept): string {
  return kept === 'draft' ? 'string' : accept.map(({ mediaType }) => JSON.stringify(mediaType)).join(' | ');
}

function orNullText(type: string, kept: Kept): string {
  return kept === 'draft' ? `${type} | null` : type;
}

function describe(node: Answer): SchemaObject {
  return node.label === '' ? {} : { description: comment(node.label) };
}

/** Keeps a text inside its comment, whatever it contains. */
function comment(text: string): string {
  return text.replaceAll('*/', '*∕').replace(/[\u2028\u2029\r\n]+/g, ' ');
}
