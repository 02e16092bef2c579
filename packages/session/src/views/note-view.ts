import type { Wording } from '@formwright/messages';
import type { NoteNode } from '@formwright/model';
import type { NoteView } from './views.ts';

/** Makes the view of a note. One that opens on demand has its first block as its summary. */
export function noteView({ style, text }: NoteNode, { moreHelp }: Wording): NoteView {
  const [first, ...rest] = text;
  if (style !== 'details' || !first) return { text };
  return first.kind === 'list' ? { summary: { content: [moreHelp] }, text } : { summary: first, text: rest };
}
