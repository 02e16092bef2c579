import type { Compiled } from '@formwright/generator';
import { nodeAt, type Node, type Path } from '@formwright/model';
import { entriesText, limitsText } from '../words/limits-text.ts';
import { labelOf } from '../words/label-of.ts';
import { effectsOf, effectTexts, type Effect } from './effects.ts';
import { whenOf, type When } from './when.ts';

/** What a node of a form is and does, in plain English. */
export interface Explanation extends When {
  readonly path: Path;
  readonly kind: Node['kind'];
  readonly label: string;
  /** What it is: 'A question: its answer is a date.' */
  readonly is: string;
  readonly effects: readonly Effect[];
  /** All of it, a line each, as Markdown can hold it as well. */
  readonly text: string;
}

/** Explains a page, section, field, repeat or note. Pure and quick; undefined where there is no such node. */
export function explain(compiled: Compiled, path: Path): Explanation | undefined {
  const node = nodeAt(compiled.model, path);
  if (!node) return undefined;
  const is = kindText(node, compiled);
  const when = whenOf(node, compiled);
  const effects = effectsOf(node, compiled);
  const lines = [is, ...linesOf(when), ...effectTexts(effects)];
  return {
    path: node.path,
    kind: node.kind,
    label: labelOf(node.path, compiled),
    is,
    ...when,
    effects,
    text: lines.join('\n'),
  };
}

/** Gives the sentences of when something is so, in the order in which they are said. */
export function linesOf({ shown, mandatory, editable, options, workedOut, checks }: When): readonly string[] {
  return [...workedOut, shown, ...[mandatory, editable].filter((line) => line !== undefined), ...options, ...checks];
}

function kindText(node: Node, { model }: Compiled): string {
  switch (node.kind) {
    case 'note':
      return node.stop ? 'A stop: nobody gets past it while it is shown.' : 'A note: words on the page.';
    case 'field':
      return `${node.calculated ? 'Worked out, never typed' : 'A question'}: its answer is ${limitsText(node, model)}.`;
    case 'repeat':
      return `A repeat: ${entriesText(node)}.`;
    default:
      return `A ${node.kind}.`;
  }
}
