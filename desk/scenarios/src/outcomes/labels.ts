import { nodeAt, plainText, type FormModel, type Node, type Pointer } from '@formwright/model';
import { standsIn } from '@formwright/reasoning';

/** Longer names are shortened, so that each fits on one line of a report. */
const longest = 60;

/**
 * Returns a name for people of a part of the form: its label or, for a note, its first words. If others have the same
 * label, it adds what contains this one. In a repeat, it adds the entry's number, from 1.
 */
export function labelOf(model: FormModel, pointer: Pointer): string {
  const node = nodeAt(model, pointer);
  if (!node) return pointer;
  const around = standsIn(node, model);
  const entry = [...pointer.matchAll(/\/(\d+)(?=\/|$)/g)].at(-1)?.[1];
  const name = around ? `${shortName(node)} (${shortName(around)})` : shortName(node);
  return entry === undefined ? name : `${name}, entry ${Number(entry) + 1}`;
}

function shortName(node: Node): string {
  const words = node.kind === 'note' ? plainText(node.text) : node.label;
  return words === '' ? node.name : words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words;
}
