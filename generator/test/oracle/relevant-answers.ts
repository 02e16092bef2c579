import { answerOf, isMistyped } from './answers.ts';
import type { OracleNode } from './definition.ts';
import { isVisible, visibleEntries } from './visible.ts';
import { isMisshapen, isObject } from './shapes.ts';
import { rawAt, type World } from './world.ts';

/**
 * Section 4.4: the answers of what is visible. What was typed and has the wrong type or shape stays, so that it is
 * refused.
 */
export function relevantAnswers(world: World): { [name: string]: unknown } {
  const inObject = (nodes: readonly OracleNode[], object: string): { [name: string]: unknown } =>
    Object.fromEntries(
      nodes
        .map((node) => [node.name, ofNode(node, `${object}/${node.name}`)])
        .filter(([, value]) => value !== undefined),
    );
  const ofNode = (node: OracleNode, pointer: string): unknown => {
    if (node.kind === 'note' || !isVisible(world, pointer)) return undefined;
    const raw = rawAt(world, pointer);
    if (node.kind !== 'field' && isMisshapen(node, raw)) return raw;
    if (node.kind === 'repeat') {
      const entries = visibleEntries(world, pointer).map((entry) =>
        isObject(rawAt(world, entry)) ? inObject(node.children, entry) : rawAt(world, entry),
      );
      return entries.length > 0 ? entries : undefined;
    }
    if (node.kind !== 'field') return inObject(node.children, pointer);
    return node.schema['x-calculate'] === undefined && isMistyped(node, raw) ? raw : answerOf(world, pointer);
  };
  return inObject(world.form.pages, '');
}
