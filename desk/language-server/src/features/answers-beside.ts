import type { DefinitionNode } from '@formwright/generator';
import type { Edit, Node as JsonNode } from 'jsonc-parser';

/**
 * Returns the edits to a file with answers (scenarios, a draft) after a node is renamed: in pointers, whether they are
 * names or text; in answers, which are nested like the definition; and, for a page, wherever pages are named.
 */
export function renamedAnswers(tree: JsonNode, { kind, path }: DefinitionNode, name: string): readonly Edit[] {
  const way = path.split('/').slice(1);
  const visit = (node: JsonNode, member: string): readonly Edit[] => {
    if (node.type === 'string') return textEdits(node, member);
    return (node.children ?? []).flatMap((child) => {
      const [key, value] = child.type === 'property' ? (child.children ?? []) : [];
      return key && value ? memberEdits(key, value, member) : visit(child, member);
    });
  };
  const memberEdits = (key: JsonNode, value: JsonNode, around: string): readonly Edit[] => {
    const named = key.value as string;
    // Facts are not answers.
    if (named === 'facts') return [];
    const below = named === 'answers' ? way : stepsBelow(named);
    return [...textEdits(key, around), ...(below ? answerEdits(value, below, name) : visit(value, named))];
  };
  /** `member`: the member whose value the text is, or in whose value it is a name. */
  const textEdits = (node: JsonNode, member: string): readonly Edit[] => {
    const text = node.value as string;
    const renamed =
      kind === 'page' && pageMembers.includes(member)
        ? text === way[0]
          ? name
          : undefined
        : withRenamed(text, path, name);
    return renamed === undefined ? [] : [toText(node, renamed)];
  };
  /** Returns the path from the target of a pointer down to the node. */
  const stepsBelow = (pointer: string): readonly string[] | undefined => {
    const steps = pointer.split('/').slice(1);
    return steps.length > 0 &&
      steps.length < way.length &&
      steps.every((step, index) => isSame(way[index] as string, step))
      ? way.slice(steps.length)
      : undefined;
  };
  return visit(tree, '');
}

/** Members whose values, or the names in whose values, are names of pages. */
const pageMembers: readonly string[] = ['page', 'ticked', 'pages'];

function isSame(step: string, other: string | undefined): boolean {
  return step === other || (step === '*' && /^(\d+|\*)$/.test(other ?? ''));
}

/** Returns a pointer that leads to or through the node, with the new name; undefined for any other text. */
function withRenamed(text: string, path: string, name: string): string | undefined {
  const [way, steps] = [path.split('/'), text.split('/')];
  return way.every((step, index) => isSame(step, steps[index]))
    ? [...steps.slice(0, way.length - 1), name, ...steps.slice(way.length)].join('/')
    : undefined;
}

function answerEdits(node: JsonNode, [step, ...rest]: readonly string[], name: string): readonly Edit[] {
  if (step === '*')
    return node.type === 'array' ? (node.children ?? []).flatMap((entry) => answerEdits(entry, rest, name)) : [];
  const property =
    node.type === 'object' ? node.children?.find(({ children }) => children?.[0]?.value === step) : undefined;
  const [key, value] = property?.children ?? [];
  if (!key || !value) return [];
  return rest.length === 0 ? [toText(key, name)] : answerEdits(value, rest, name);
}

function toText({ offset, length }: JsonNode, text: string): Edit {
  return { offset, length, content: JSON.stringify(text) };
}
