import type { FieldNode, Node, Path, Scalar } from '@formwright/model';
import type { Condition, Logic } from '../4-compile/logic/logic.ts';

/** Nodes of one object that a field beside them shows or hides, by its answer alone. */
export interface ShownBy<Kind extends Node = Node> {
  readonly by: FieldNode;
  readonly nodes: readonly Kind[];
  /** For each set of nodes that can be shown together: the answers with which they are, `undefined` for none. */
  readonly cases: readonly { readonly answers: readonly (Scalar | undefined)[]; readonly shown: ReadonlySet<Kind> }[];
}

/** TypeScript multiplies the cases of one object with each other. */
const MOST = 24;

/**
 * Finds the nodes among these siblings that are shown by the answer of one other, and when. The other is always asked,
 * and has a list of answers. What depends on more than that is left out, and so is what would be too much for TypeScript.
 */
export function shownBy<Kind extends Node>(siblings: readonly Kind[], logic: Logic): readonly ShownBy<Kind>[] {
  const found: ShownBy<Kind>[] = [];
  let product = 1;
  for (const by of siblings) {
    const answers = by.kind === 'field' && !logic.visible.has(by.path) ? answersOf(by) : [];
    if (by.kind !== 'field' || answers.length === 0) continue;
    const nodes = siblings.filter(({ path }) => isOnlyAbout(logic.visible.get(path), by.path, logic));
    const cases = casesOf(nodes, { by, answers, logic });
    if (cases.length < 2 || product * cases.length > MOST) continue;
    product *= cases.length;
    found.push({ by, nodes, cases });
  }
  return found;
}

function answersOf({ type, options, calculated, const: only }: FieldNode): readonly Scalar[] {
  if (calculated || only !== undefined) return [];
  return type === 'boolean' ? [true, false] : type === 'string' ? (options?.map(({ value }) => value) ?? []) : [];
}

function casesOf<Kind extends Node>(
  nodes: readonly Kind[],
  { by, answers, logic }: { readonly by: FieldNode; readonly answers: readonly Scalar[]; readonly logic: Logic },
): ShownBy<Kind>['cases'] {
  const cases = new Map<string, { answers: (Scalar | undefined)[]; shown: ReadonlySet<Kind> }>();
  const isAlways = logic.mandatory.get(by.path) === true;
  for (const answer of isAlways ? answers : [...answers, undefined]) {
    const shown = nodes.filter(({ path }) => holds(logic.visible.get(path), answer, logic));
    const key = shown.map(({ path }) => path).join(' ');
    const known = cases.get(key) ?? { answers: [], shown: new Set(shown) };
    known.answers.push(answer);
    cases.set(key, known);
  }
  return [...cases.values()];
}

/** Returns whether nothing but one answer decides a condition, in a way that `holds` knows. */
function isOnlyAbout(condition: Condition | undefined, path: Path, logic: Logic): boolean {
  switch (condition?.kind) {
    case 'all':
    case 'any':
      return condition.of.every((one) => isOnlyAbout(one, path, logic));
    case 'not':
      return isOnlyAbout(condition.of, path, logic);
    case 'named':
      return isOnlyAbout(logic.conditions.get(condition.name), path, logic);
    case 'answered':
      return condition.of.kind === 'field' && condition.of.path === path;
    case 'in':
      return condition.left.kind === 'field' && condition.left.path === path;
    case 'compare':
      return (
        condition.operator === 'is' &&
        condition.left.kind === 'field' &&
        condition.left.path === path &&
        condition.right.kind === 'constant'
      );
    default:
      return false;
  }
}

/** Evaluates a condition that is about nothing but this answer. */
function holds(condition: Condition | undefined, answer: Scalar | undefined, logic: Logic): boolean {
  switch (condition?.kind) {
    case 'all':
      return condition.of.every((one) => holds(one, answer, logic));
    case 'any':
      return condition.of.some((one) => holds(one, answer, logic));
    case 'not':
      return !holds(condition.of, answer, logic);
    case 'named':
      return holds(logic.conditions.get(condition.name), answer, logic);
    case 'answered':
      return (answer !== undefined) === condition.is;
    case 'in':
      return answer !== undefined && condition.values.includes(answer);
    case 'compare':
      return answer !== undefined && condition.right.kind === 'constant' && condition.right.value === answer;
    default:
      return true;
  }
}
