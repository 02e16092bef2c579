import { nodeAt, plainText, type FormModel, type Node, type Pointer } from '@formwright/model';
import { standsIn } from '@formwright/reasoning';

/** Longer names are shortened, so that each fits on one line of a report. */
const longest = 60;

/**
 * Returns a name for people of a part of the form: its label or, for a note, its first words. In brackets it adds what
 * contains this one, if others have the same label, and the entries of repeats that it is in, as they are headed on the
 * screen: ‘School (Child 1)’.
 */
export function labelOf(model: FormModel, pointer: Pointer): string {
  const node = nodeAt(model, pointer);
  if (!node) return pointer;
  const around = standsIn(node, model);
  const within = [...(around ? [shortName(around)] : []), ...entriesOf(model, pointer)];
  return within.length === 0 ? shortName(node) : `${shortName(node)} (${within.join(', ')})`;
}

function entriesOf(model: FormModel, pointer: Pointer): readonly string[] {
  return [...pointer.matchAll(/\/(\d+)(?=\/|$)/g)].map(({ index, 1: number }) => {
    const repeat = nodeAt(model, pointer.slice(0, index));
    const label = repeat?.kind === 'repeat' ? repeat.entryLabel : '';
    return `${label || 'entry'} ${Number(number) + 1}`;
  });
}

function shortName(node: Node): string {
  const words = node.kind === 'note' ? plainText(node.text) : node.label;
  return words === '' ? node.name : words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words;
}
