import { nodeAt, plainText, type FormModel, type Pointer } from '@formwright/model';

/** Longer names are cut, so that a line of a report stays one. */
const longest = 60;

/** Gives what people call a part of the form: its label, of a note its first words; in a repeat with the entry's number, from 1. */
export function labelOf(model: FormModel, pointer: Pointer): string {
  const node = nodeAt(model, pointer);
  if (!node) return pointer;
  const words = node.kind === 'note' ? plainText(node.text) : node.label;
  const entry = [...pointer.matchAll(/\/(\d+)(?=\/|$)/g)].at(-1)?.[1];
  const name = words === '' ? node.name : words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words;
  return entry === undefined ? name : `${name}, entry ${Number(entry) + 1}`;
}
