import { calculate } from './calculations.ts';
import { holds } from './conditions.ts';
import { choicesOf, typeOf, type OracleNode } from './definition.ts';
import { formatOf } from './formats.ts';
import { isVisible, objectOf } from './visible.ts';
import { once, rawAt, toPath, type World } from './world.ts';

export type Answer = string | number | boolean | readonly string[] | readonly File[];

/** What is stored about one file. */
interface File {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
}

/** Section 6: unanswered is absent, null, a text without visible characters, an empty array. */
export function isAnswer(value: unknown): boolean {
  return !(
    value === undefined ||
    value === null ||
    (typeof value === 'string' && ![...value].some(isSeen)) ||
    (Array.isArray(value) && value.length === 0)
  );
}

/**
 * Section 1, texts: invisible are white space, control characters, what Unicode ignores, the empty braille cell, marks
 * of annotations.
 */
function isSeen(character: string): boolean {
  return (
    ![/\p{White_Space}/u, /\p{Cc}/u, /\p{Default_Ignorable_Code_Point}/u].some((nothing) => nothing.test(character)) &&
    !['\u2800', '\ufff9', '\ufffa', '\ufffb'].includes(character)
  );
}

/** Section 1, texts: the one form in which a text is read. */
export function normal(text: string): string {
  const lines = text.split(/\r\n|[\r\v\f\u0085\u2028\u2029]/).join('\n');
  const kept = [...lines].filter((character) => ['\n', '\t'].includes(character) || !/\p{Cc}/u.test(character));
  return kept
    .map((character) => (/\p{Surrogate}/u.test(character) ? '\ufffd' : character))
    .join('')
    .normalize('NFC')
    .trim();
}

/**
 * Returns the answer of a field as everything sees it: none for a hidden field (section 4.2), the value of a calculated
 * one.
 */
export function answerOf(world: World, pointer: string): Answer | undefined {
  return once(world, `answer ${pointer}`, () => {
    const node = world.form.byPath.get(toPath(pointer));
    if (node?.kind !== 'field' || !isVisible(world, pointer)) return undefined;
    if (node.schema['x-calculate'] !== undefined)
      return calculate(world, node.schema['x-calculate'], [objectOf(pointer)]);
    return withoutHiddenOptions(world, pointer, typed(node, rawAt(world, pointer)));
  });
}

/** Section 1: a declaration that is not ticked is not answered. */
export function isUnticked({ schema }: OracleNode, raw: unknown): boolean {
  return schema['type'] === 'boolean' && schema['const'] === true && raw === false;
}

/** Something where an answer should be that is not an answer of its field. */
export function isMistyped(node: OracleNode, raw: unknown): boolean {
  return isAnswer(raw) && !isUnticked(node, raw) && typed(node, raw) === undefined;
}

/** Returns what was typed, in canonical form, if it has the field's type. */
export function typed(node: OracleNode, raw: unknown): Answer | undefined {
  if (!isAnswer(raw)) return undefined;
  switch (typeOf(node)) {
    case 'string':
      return typeof raw === 'string' ? formatted(node, normal(raw)) : undefined;
    case 'number':
      return typeof raw === 'number' && Number.isFinite(raw) ? raw : undefined;
    case 'integer':
      return typeof raw === 'number' && Number.isFinite(raw) && Math.floor(raw) === raw ? raw : undefined;
    case 'boolean':
      return isUnticked(node, raw) || typeof raw !== 'boolean' ? undefined : raw;
    case 'array':
      if (node.schema['x-attachments'])
        return Array.isArray(raw) && raw.every(isFile)
          ? raw.map((file) => ({ ...file, name: normal(file.name) }))
          : undefined;
      return Array.isArray(raw) && raw.every((item) => typeof item === 'string') ? raw.map(normal) : undefined;
  }
}

/** Returns a text of a format in canonical form, or as it was typed if it is not of the format. */
function formatted(node: OracleNode, text: string): string {
  const format = formatOf(node.schema);
  const canonical = format?.canonical(text);
  return canonical !== undefined && format?.problem(canonical) === undefined ? canonical : text;
}

/**
 * Section 1, fields: a file is its id and name, neither of them blank, its size in whole bytes, and its media type;
 * nothing else.
 */
export function isFile(item: unknown): item is File {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return false;
  const { id, name, size, mediaType, ...more } = item as { readonly [name: string]: unknown };
  const isText = (value: unknown): boolean => typeof value === 'string' && [...value].length <= 255;
  return (
    isText(id) &&
    isAnswer(id) &&
    isText(name) &&
    isAnswer(name) &&
    isText(mediaType) &&
    typeof size === 'number' &&
    size >= 0 &&
    size % 1 === 0 &&
    Object.keys(more).length === 0
  );
}

/** A hidden option cannot be chosen: if it is chosen nevertheless, it counts as not chosen. */
function withoutHiddenOptions(world: World, pointer: string, answer: Answer | undefined): Answer | undefined {
  const hidden = hiddenOptions(world, pointer);
  if (typeof answer !== 'object') return answer !== undefined && hidden.includes(answer) ? undefined : answer;
  const left = (answer as readonly unknown[]).filter((choice) => !hidden.includes(choice));
  return left.length === 0 ? undefined : (left as Answer);
}

export function hiddenOptions(world: World, pointer: string): readonly unknown[] {
  const node = world.form.byPath.get(toPath(pointer)) as OracleNode;
  const options = choicesOf(node) ?? [];
  return options
    .filter(({ visible }) => visible !== undefined && !holds(world, visible, [objectOf(pointer)]))
    .map(({ value }) => value);
}
