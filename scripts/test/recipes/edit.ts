import type { Edits } from '../../../test-support/src/files/scratch-copy.ts';

type Edit = Edits[string];

/** Returns an edit that puts text before the only, or the last, place of other text. */
export function before(anchor: string, added: string): Edit {
  return (text) => replaceLast(text, anchor, `${added}${anchor}`);
}

/** Returns an edit that puts text after the only, or the last, place of other text. */
export function after(anchor: string, added: string): Edit {
  return (text) => replaceLast(text, anchor, `${anchor}${added}`);
}

/** Returns an edit that makes each of these in turn. */
export function each(...edits: readonly Edit[]): Edit {
  return (text) => edits.reduce((edited, edit) => edit(edited), text);
}

/** Returns an edit that makes a new file. */
export function newFile(text: string): Edit {
  return () => text;
}

function replaceLast(text: string, anchor: string, by: string): string {
  const at = text.lastIndexOf(anchor);
  if (at < 0) throw new Error(`The file does not have ${anchor}`);
  return `${text.slice(0, at)}${by}${text.slice(at + anchor.length)}`;
}
