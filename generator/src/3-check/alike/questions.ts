import type { DefinitionNode, Place } from '../../1-read/definition.ts';
import { valueOf } from '../../2-resolve/keywords/value-of.ts';
import { optionsAt, type Resolved } from '../../2-resolve/resolve.ts';

/** A question as far as it can be alike another one: what it is called, and what can be answered. */
export interface Question {
  readonly name: string;
  /** In small letters. */
  readonly title: string;
  /** The type, the format and the options of its answer. */
  readonly answer: string;
  /** Where its answer is described. A question that several parts take from one block has one origin. */
  readonly origin: string;
}

/** A page, section or repeat with the questions that are directly in it. */
export interface Part {
  readonly node: DefinitionNode;
  readonly questions: readonly Question[];
}

/** A shorter part says too little to be worth writing once. */
export const fewest = 3;

/** Returns the parts of a definition that ask at least three questions. */
export function partsOf({ nodes, logic }: Pick<Resolved, 'nodes' | 'logic'>): readonly Part[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'form') return [];
    const questions = node.children
      .filter(({ kind, keywords }) => kind === 'field' && !keywords.has('x-calculate'))
      .map((field) => questionOf(field, { logic }));
    return questions.length < fewest ? [] : [{ node, questions }];
  });
}

/** The keywords of which a question has at least one. */
const describing = ['type', 'oneOf', 'enum', 'x-options', 'items', 'format'];

function questionOf(node: DefinitionNode, { logic }: Pick<Resolved, 'logic'>): Question {
  const { name, keywords, namePlace } = node;
  const options = optionsAt(node, { logic }).map((option) => option.value);
  return {
    name,
    title: (valueOf<string>(node, 'title') ?? '').trim().toLowerCase(),
    answer: JSON.stringify([valueOf(node, 'type') ?? null, valueOf(node, 'format') ?? null, options]),
    origin: originOf(describing.map((keyword) => keywords.get(keyword)?.place).find(Boolean) ?? namePlace),
  };
}

function originOf({ file, pointer }: Place): string {
  return `${file}#${pointer}`;
}

/** Returns what two questions have in common if they ask the same: a name or a title, each with the answer. */
function keysOf({ name, title, answer }: Question): readonly string[] {
  return [`name ${name} ${answer}`, ...(title === '' ? [] : [`title ${title} ${answer}`])];
}

/** Groups parts that ask the same, in their order. Takes time in proportion to what they have in common. */
export function alikeParts(parts: readonly Part[]): readonly (readonly Part[])[] {
  const groups: Part[][] = [];
  const byKey = new Map<string, Set<Part[]>>();
  for (const part of parts) {
    const common = new Map<Part[], number>();
    for (const question of part.questions) {
      const sharing = new Set(keysOf(question).flatMap((key) => [...(byKey.get(key) ?? [])]));
      for (const group of sharing) common.set(group, (common.get(group) ?? 0) + 1);
    }
    const likely = [...common].filter(([, count]) => count >= fewest).map(([group]) => group);
    const group = likely.find(([first]) => first && areAlike(first, part));
    if (group) group.push(part);
    else {
      const own = [part];
      groups.push(own);
      for (const key of part.questions.flatMap(keysOf)) byKey.set(key, (byKey.get(key) ?? new Set()).add(own));
    }
  }
  return groups.filter(({ length }) => length > 1);
}

/**
 * Two parts are alike if at least three questions, and three in four of the longer part, are in both and were written
 * twice.
 */
export function areAlike(one: Part, other: Part): boolean {
  const twice = one.questions.filter((question) => {
    const keys = new Set(keysOf(question));
    const match = other.questions.find((candidate) => keysOf(candidate).some((key) => keys.has(key)));
    return match && match.origin !== question.origin;
  });
  return twice.length >= Math.max(fewest, 0.75 * Math.max(one.questions.length, other.questions.length));
}
