import { nodeAt, plainText, type FormModel, type Node, type Pointer } from '@formwright/model';
import { standsIn } from '@formwright/reasoning';

/** Longer names are cut, so that a line of a report stays one. */
const longest = 60;

/**
 * Gives what people call a part of the form: its label, of a note its first words; in what it stands, where others are
 * called the same; in a repeat with the entry's number, from 1.
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
