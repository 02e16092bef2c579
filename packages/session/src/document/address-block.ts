import type { FieldNode, Node } from '@formwright/model';
import { answerOf } from './answer-of.ts';
import type { Container, PrintContext } from './context.ts';
import type { PrintAnswers } from './print-document.ts';

/** Returns whether a part is a line of an address. On the screen each line is a question of its own. */
export function isAddressLine(node: Node | undefined, { medium }: PrintContext): node is FieldNode {
  return node?.kind === 'field' && node.addressLine === true && medium === 'paper';
}

/** Returns the address that the first of these nodes begin, as the lines of one answer. */
export function addressBlock(nodes: readonly Node[], container: Container, context: PrintContext): PrintAnswers {
  const end = nodes.findIndex((node) => !isAddressLine(node, context));
  const lines = nodes
    .slice(0, end < 0 ? nodes.length : end)
    .flatMap((node) => (node.kind === 'field' ? [answerOf(node, container, context)] : []));
  const answered = lines.filter(({ kind }) => kind !== 'none');
  const sources = [...new Set(answered.flatMap(({ source }) => source ?? []))];
  const label = context.names.address;
  return {
    kind: 'answers',
    answers: [
      answered.length === 0
        ? { label, kind: 'none', texts: [context.wording.notAnswered] }
        : {
            label,
            kind: 'text',
            texts: [answered.flatMap(({ texts }) => texts).join('\n')],
            ...(sources.length === 0 ? {} : { source: sources.join('; ') }),
          },
    ],
  };
}
