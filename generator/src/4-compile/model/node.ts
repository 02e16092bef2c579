import type { Node, NoteStyle, Prefill } from '@formwright/model';
import type { DefinitionNode } from '../../1-read/definition.ts';
import type { Resolved } from '../../2-resolve/resolve.ts';
import { prefillOf } from '../../2-resolve/keywords/prefill-of.ts';
import { uiOf, valueOf } from '../../2-resolve/keywords/value-of.ts';
import { type Inside, insideOptions } from '../../2-resolve/options/inside-options.ts';
import { described, given } from './described.ts';
import { compileField } from './field.ts';
import { rowsOf } from './rows-of.ts';
import { stopReads } from './stop-reads.ts';
import type { Logic } from '../logic/logic.ts';
import { readPaths } from '../logic/references.ts';
import { richText } from '../../2-resolve/texts/rich-text.ts';

export interface NodeContext {
  readonly resolved: Resolved;
  readonly logic: Logic;
  /** Whether the form asks one question at a time. */
  readonly byQuestion: boolean;
}

/**
 * Compiles a node and everything below it. `above`: the prefill that it inherits. A working value is not in the model.
 */
export function compileNode(node: DefinitionNode, context: NodeContext, above: Prefill | undefined): readonly Node[] {
  if (node.kind === 'value') return [];
  return [compiled(node, context, above)];
}

function compiled(node: DefinitionNode, context: NodeContext, above: Prefill | undefined): Node {
  const prefill = prefillOf(node, above);
  const ui = uiOf(node);
  const children = (inherited: Prefill | undefined): Node[] =>
    withOptions(
      node.children.flatMap((child) => compileNode(child, context, inherited)),
      insideOptions(node.children, context.resolved),
    );
  switch (node.kind) {
    case 'field':
      return compileField(node, { resolved: context.resolved, prefill });
    case 'note': {
      const stop = valueOf<boolean>(node, 'x-stop') === true;
      return {
        kind: 'note',
        name: node.name,
        path: node.path,
        text: richText(valueOf<string>(node, 'x-note') ?? ''),
        style: (ui.style as NoteStyle | undefined) ?? 'text',
        stop,
        ...given({ reads: stop ? stopReads(node.path, context) : undefined }),
        ...(context.byQuestion && follows(node, context.logic) && { follows: true as const }),
      };
    }
    case 'repeat':
      return {
        kind: 'repeat',
        ...described(node, prefill),
        children: children(prefill && { from: '', edit: prefill.edit }),
        entryLabel:
          ui.entryLabel ??
          (node.entry?.get('title')?.value as string | undefined) ??
          valueOf<string>(node, 'title') ??
          '',
        ...given({
          addLabel: ui.addLabel,
          columns: ui.columns,
          minEntries: valueOf<number>(node, 'minItems'),
          maxEntries: valueOf<number>(node, 'maxItems'),
          messages: valueOf<Record<string, string>>(node, 'x-messages'),
        }),
      };
    case 'page':
      return {
        kind: 'page',
        ...described(node, prefill),
        ...given({ navigation: ui.navigation, filledInBy: ui.filledInBy }),
        children: children(prefill),
      };
    default: {
      const inner = children(prefill);
      return {
        kind: 'section',
        ...described(node, prefill),
        ...given({ filledInBy: ui.filledInBy }),
        ...given({ rows: rowsOf(node, { rows: inner, resolved: context.resolved }) }),
        children: inner,
        ...(context.byQuestion && isApart(node) && { apart: true as const }),
      };
    }
  }
}

/** Says of each node and field which is drawn inside an option of which. */
function withOptions(nodes: readonly Node[], inside: ReadonlyMap<string, Inside>): Node[] {
  if (inside.size === 0) return [...nodes];
  return nodes.map((node) => {
    const host = inside.get(node.name)?.host.name;
    const held = [...inside].flatMap(
      ([
        name,
        {
          host: { name: around },
          option,
        },
      ]) => (around === node.name && option !== undefined ? [{ name, option }] : []),
    );
    return {
      ...node,
      ...(host !== undefined && { insideOption: host }),
      ...(node.kind === 'field' && held.length > 0 && { inside: held }),
    };
  });
}

/** A section without a title only groups, unless its author says otherwise. */
function isApart(node: DefinitionNode): boolean {
  return !(uiOf(node).together ?? valueOf<string>(node, 'title') !== undefined);
}

/** A note that depends on an answer on its own page is shown with the question; so is every stop. */
function follows(node: DefinitionNode, logic: Logic): boolean {
  const page = `${node.path.split('/', 2).join('/')}/`;
  const condition = logic.visible.get(node.path);
  return (
    valueOf<boolean>(node, 'x-stop') === true ||
    (condition !== undefined && [...readPaths(logic, condition)].some((path) => path.startsWith(page)))
  );
}
