import { answerOf, isFile, isMistyped, type Answer } from './answers.ts';
import { isMultiple } from './decimals.ts';
import { bytesOf, choicesOf, typeOf, type OracleNode } from './definition.ts';
import { evaluate, isBelowLocked, isLocked, isMandatory } from './evaluate.ts';
import { formatOf } from './formats.ts';
import { isMisshapen, isObject } from './shapes.ts';
import { isVisible, visibleEntries } from './visible.ts';
import { once, rawAt, type World } from './world.ts';

/** An issue with its text, where the real one has a number. */
export interface WordedIssue {
  readonly code: string;
  readonly pointer: string;
  readonly params: { readonly [name: string]: unknown };
}

function wrongType(pointer: string, expected: string): WordedIssue {
  return { code: 'type', pointer, params: { expected } };
}

/** Section 5, draft: what does not have the right shape, hidden or not, and what the form does not know. */
export function validateDraft(world: World): WordedIssue[] {
  const inObject = (nodes: readonly OracleNode[], value: unknown, pointer: string): WordedIssue[] => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [wrongType(pointer, 'object')];
    const answers = nodes.filter(({ kind }) => kind !== 'note');
    const inside = answers.flatMap((node) =>
      ofNode(
        node,
        Object.hasOwn(value, node.name) ? (value as { [name: string]: unknown })[node.name] : undefined,
        `${pointer}/${node.name}`,
      ),
    );
    const unknown = Object.keys(value).filter((name) => !answers.some((node) => node.name === name));
    return [
      ...inside,
      ...unknown.map((name) => ({
        code: 'unknown',
        pointer: `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        params: {},
      })),
    ];
  };
  const ofNode = (node: OracleNode, value: unknown, pointer: string): WordedIssue[] => {
    if (value === undefined || value === null) return [];
    if (node.kind === 'repeat')
      return Array.isArray(value)
        ? value.flatMap((entry, index) => inObject(node.children, entry, `${pointer}/${index}`))
        : [wrongType(pointer, 'array')];
    if (node.kind !== 'field') return inObject(node.children, value, pointer);
    return fits(node, value)
      ? beyond(node, value).map(([code, limit]) => ({ code, pointer, params: { limit } }))
      : [wrongType(pointer, typeOf(node))];
  };
  const found = inObject(world.form.pages, world.draft, '');
  return found.length === 0 && new TextEncoder().encode(JSON.stringify(world.draft)).length > 1_048_576
    ? [...found, { code: 'maxSize', pointer: '', params: { limit: 1_048_576 } }]
    : found;
}

/**
 * Section 6, what a draft keeps: a text twice as long as the field accepts, or 20,000 characters if the field accepts
 * fewer than 10,000; as many options as there are.
 */
function beyond(node: OracleNode, value: unknown): [string, number][] {
  const isNumber = ['number', 'integer'].includes(typeOf(node)) && node.schema['x-calculate'] === undefined;
  const longest = isNumber ? 200 : Math.max(20_000, 2 * Number(node.schema['maxLength'] ?? 0));
  const most = node.schema['x-attachments']
    ? Math.max(100, Number(node.schema['maxItems'] ?? 0))
    : (choicesOf(node)?.length ?? 0);
  const isLong = [value].flat().some((text) => typeof text === 'string' && [...text].length > longest);
  return [
    ...(Array.isArray(value) && value.length > most ? [['maxItems', most] as [string, number]] : []),
    ...(isLong ? [['maxLength', longest] as [string, number]] : []),
  ];
}

function fits(node: OracleNode, value: unknown): boolean {
  if (node.schema['x-calculate'] !== undefined) return typeof value !== 'object';
  switch (typeOf(node)) {
    case 'array':
      return (
        Array.isArray(value) &&
        value.every((item) => (node.schema['x-attachments'] ? isFile(item) : typeof item === 'string'))
      );
    case 'number':
    case 'integer':
      return (typeof value === 'number' && Number.isFinite(value)) || typeof value === 'string';
    default:
      return typeof value === typeOf(node);
  }
}

/** Section 6, page: what stops this person. Issues at what they cannot change are for somebody else. */
export function validatePage(world: World, name: string): WordedIssue[] {
  return allOnPage(world, name).filter(({ pointer }) => !isLocked(world, pointer) && !isBelowLocked(world, pointer));
}

/** Section 6: mandatory, format, rules and stops of what is visible, in the order of the page. */
export function allOnPage(world: World, name: string): WordedIssue[] {
  return once(world, `issues of ${name}`, () => issuesOfPage(world, name));
}

function issuesOfPage(world: World, name: string): WordedIssue[] {
  const page = world.form.pages.find((candidate) => candidate.name === name);
  const { broken } = evaluate(world);
  const rulesAt = (pointer: string): WordedIssue[] =>
    broken
      .filter((rule) => rule.pointer === pointer)
      .map(({ message }) => ({ code: 'rule', pointer, params: { message } }));
  const ofNode = (node: OracleNode, pointer: string): WordedIssue[] => {
    if (!isVisible(world, pointer)) return [];
    const inside = (object: string): WordedIssue[] =>
      node.children.flatMap((child) => ofNode(child, `${object}/${child.name}`));
    const shape =
      node.kind !== 'field' && isMisshapen(node, rawAt(world, pointer))
        ? [wrongType(pointer, node.kind === 'repeat' ? 'array' : 'object')]
        : [];
    const entryShape = (entry: string): WordedIssue[] =>
      isObject(rawAt(world, entry)) ? [] : [wrongType(entry, 'object')];
    switch (node.kind) {
      case 'note':
        return node.schema['x-stop'] === true ? [{ code: 'stop', pointer, params: {} }] : [];
      case 'field':
        return [...ofField(world, node, pointer), ...rulesAt(pointer)];
      case 'repeat':
        return [
          ...shape,
          ...ofRepeat(world, node, pointer),
          ...rulesAt(pointer),
          ...visibleEntries(world, pointer).flatMap((entry) => [
            ...entryShape(entry),
            ...rulesAt(entry),
            ...inside(entry),
          ]),
        ];
      default:
        return [...shape, ...rulesAt(pointer), ...inside(pointer)];
    }
  };
  return page ? ofNode(page, `/${name}`) : [];
}

/** Section 5, submission: all pages. */
export function validateSubmission(world: World): WordedIssue[] {
  return world.form.pages.flatMap(({ name }) => allOnPage(world, name));
}

function ofRepeat(world: World, node: OracleNode, pointer: string): WordedIssue[] {
  const { length } = visibleEntries(world, pointer);
  const { minItems, maxItems } = node.schema;
  if (length === 0) return isMandatory(world, node, pointer) ? [{ code: 'mandatory', pointer, params: {} }] : [];
  return [
    ...(minItems !== undefined && length < minItems
      ? [{ code: 'minItems', pointer, params: { limit: minItems } }]
      : []),
    ...(maxItems !== undefined && length > maxItems
      ? [{ code: 'maxItems', pointer, params: { limit: maxItems } }]
      : []),
  ];
}

function ofField(world: World, node: OracleNode, pointer: string): WordedIssue[] {
  if (node.schema['x-calculate'] !== undefined) return [];
  const raw = rawAt(world, pointer);
  if (isMistyped(node, raw)) return [wrongType(pointer, typeOf(node))];
  const answer = answerOf(world, pointer);
  if (answer === undefined)
    return isMandatory(world, node, pointer) ? [{ code: 'mandatory', pointer, params: {} }] : [];
  return [...findings(node, answer), ...unlisted(world, node, answer)].map(([code, params]) => ({
    code,
    pointer,
    params,
  }));
}

/** Without free text, an answer that the source is known not to have is refused. */
function unlisted({ facts }: World, { schema }: OracleNode, answer: Answer): [string, { [name: string]: unknown }][] {
  const { source, freeText } = (schema['x-lookup'] ?? { freeText: true }) as { source: string; freeText?: boolean };
  const known =
    facts.unlisted !== undefined && Object.hasOwn(facts.unlisted, source) ? facts.unlisted[source] : undefined;
  return freeText === false && typeof answer === 'string' && known?.includes(answer) ? [['unlisted', {}]] : [];
}

/** Returns what plain JSON Schema (Validation, section 6) and the format say about an answer. */
function findings(node: OracleNode, answer: Answer): [string, { [name: string]: unknown }][] {
  const { schema } = node;
  const found: [string, { [name: string]: unknown }][] = [];
  const limit = (name: string, broken: (bound: number) => boolean): void => {
    if (schema[name] !== undefined && broken(schema[name] as number)) found.push([name, { limit: schema[name] }]);
  };
  const options = choicesOf(node)?.map(({ value }) => value);
  if (schema['const'] !== undefined && answer !== schema['const']) found.push(['const', {}]);
  if (options && !([answer].flat() as unknown[]).every((choice) => (options as unknown[]).includes(choice)))
    found.push(['option', {}]);
  if (typeof answer === 'object') {
    if (
      !schema['x-attachments'] &&
      answer.some((choice, index) => (answer as readonly unknown[]).indexOf(choice) !== index)
    )
      found.push(['duplicate', {}]);
    const alone = choicesOf(node)?.find(({ exclusive }) => exclusive)?.value;
    if (alone !== undefined && new Set<unknown>(answer).has(alone) && new Set<unknown>(answer).size > 1)
      found.push(['exclusive', { limit: alone }]);
    limit('minItems', (bound) => answer.length < bound);
    limit('maxItems', (bound) => answer.length > bound);
    if (schema['x-attachments']) {
      const files = answer.filter(isFile);
      const bound = bytesOf(schema['x-attachments'].maxSize as string);
      const empty = files.find(({ size }) => size === 0);
      const large = files.find(({ size }) => size > bound);
      const strange = files.find(({ mediaType }) => !(schema['x-attachments'].accept as string[]).includes(mediaType));
      if (empty) found.push(['emptyFile', { name: empty.name }]);
      if (large) found.push(['maxSize', { name: large.name, limit: bound }]);
      if (strange) found.push(['accept', { name: strange.name }]);
    }
  }
  if (typeof answer === 'string') {
    const format = formatOf(schema);
    const problem = format?.problem(format.canonical(answer));
    if (problem !== undefined)
      found.push(['format', { ...(schema['format'] ? { format: schema['format'] } : {}), problem }]);
    limit('minLength', (bound) => [...answer].length < bound);
    limit('maxLength', (bound) => [...answer].length > bound);
    if (answer.split(/\s/u).filter((word) => word !== '').length > Number(schema['x-maxWords'] ?? Infinity))
      found.push(['maxWords', { limit: schema['x-maxWords'] }]);
    const isTooLong = [...answer].length > Number(schema['maxLength'] ?? Infinity);
    if (schema['pattern'] !== undefined && !isTooLong && !new RegExp(schema['pattern'] as string, 'u').test(answer))
      found.push(['pattern', {}]);
    const several = (schema['x-patterns'] ?? []) as readonly { readonly pattern: string }[];
    const unmatched = several.flatMap(({ pattern }, which) =>
      answer.match(new RegExp(pattern, 'u')) === null ? [which] : [],
    );
    if (!isTooLong && unmatched.length > 0) found.push(['pattern', { which: unmatched.join(',') }]);
    // A text without any other limit can have 10,000 characters.
    if (
      !options &&
      !format &&
      schema['const'] === undefined &&
      schema['maxLength'] === undefined &&
      [...answer].length > 10_000
    )
      found.push(['maxLength', { limit: 10_000 }]);
  }
  if (typeof answer === 'number') {
    if (schema['format'] === 'money' && !isMultiple(answer, 0.01))
      found.push(['format', { format: 'money', problem: 'pence' }]);
    // An amount is less than ten million pounds, positive or negative.
    const most = schema['format'] === 'money' ? 9_999_999.99 : Infinity;
    const [least, greatest] = [
      Math.max(Number(schema['minimum'] ?? -Infinity), -most),
      Math.min(Number(schema['maximum'] ?? Infinity), most),
    ];
    if (answer < least) found.push(['minimum', { limit: least }]);
    limit('exclusiveMinimum', (bound) => answer <= bound);
    if (answer > greatest) found.push(['maximum', { limit: greatest }]);
    limit('exclusiveMaximum', (bound) => answer >= bound);
    limit('multipleOf', (bound) => !isMultiple(answer, bound));
  }
  return found;
}
