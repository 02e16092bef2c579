import { answerOf, isAnswer, typed } from './answers.ts';
import type { OracleNode } from './definition.ts';
import { isVisible, visibleEntries } from './visible.ts';
import { rawAt, type World } from './world.ts';

/** Section 4.4: the answers of what is visible. What was typed and is of the wrong type stays, so that it is refused. */
export function relevantAnswers(world: World): { [name: string]: unknown } {
  const inObject = (nodes: readonly OracleNode[], object: string): { [name: string]: unknown } =>
    Object.fromEntries(nodes.map((node) => [node.name, ofNode(node, `${object}/${node.name}`)]).filter(([, value]) => value !== undefined));
  const ofNode = (node: OracleNode, pointer: string): unknown => {
    if (node.kind === 'note' || !isVisible(world, pointer)) return undefined;
    if (node.kind === 'repeat') {
      const entries = visibleEntries(world, pointer).map((entry) => inObject(node.children, entry));
      return entries.length > 0 ? entries : undefined;
    }
    if (node.kind !== 'field') return inObject(node.children, pointer);
    const raw = rawAt(world, pointer);
    const unfit = node.schema['x-calculate'] === undefined && isAnswer(raw) && typed(node, raw) === undefined;
    return unfit ? raw : answerOf(world, pointer);
  };
  return inObject(world.form.pages, '');
}
