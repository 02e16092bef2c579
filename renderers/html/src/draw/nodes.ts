import type { NoteNode, SectionNode } from '@formwright/model';
import { type Child, idList } from '@formwright/session';
import { below, type Drawing, idOf, labelledBy, nodesOf, sizeOf } from './drawing.ts';
import { fieldView } from './field.ts';
import { repeatView } from './repeat.ts';
import { guidance, inlines, richText } from './rich-text.ts';
import type { View } from './view.ts';

/** Makes the data of one node. A list of answers is drawn in the place of its first. */
export function nodeOf(drawing: Drawing, child: Child): readonly View[] {
  const { pointer, answers, node } = child;
  if (answers) {
    const [first = ''] = answers.pointers;
    const fields = answers.pointers.map((one) => fieldView(drawing, one));
    return first === pointer ? [{ template: 'answers', id: idOf(drawing, first), source: answers.source, fields }] : [];
  }
  switch (node.kind) {
    case 'field':
      return [fieldView(drawing, pointer)];
    case 'note':
      return [noteView(drawing, child, node)];
    case 'repeat':
      return [repeatView(drawing, pointer)];
    case 'section':
      return [sectionView(drawing, child, node)];
  }
}

function noteView(drawing: Drawing, { pointer, note }: Child, { style, stop }: NoteNode): View {
  const { summary, text = [] } = note ?? {};
  return {
    template: 'note',
    pointer,
    id: idOf(drawing, pointer),
    style,
    stop,
    isWarning: style === 'warning',
    summary: summary && { lang: summary.language, content: inlines(summary.content) },
    text: richText(text, drawing),
  };
}

function sectionView(
  drawing: Drawing,
  { pointer, hint, error, prompts, describedBy }: Child,
  { label, guidance: help, rows }: SectionNode,
): View {
  const id = idOf(drawing, pointer);
  // The ids have two hyphens, because a question in the section may be named `hint`.
  const inside = label ? below(drawing) : drawing;
  return {
    template: 'section',
    pointer,
    id,
    label,
    rows,
    level: drawing.level,
    size: sizeOf(drawing),
    labelledBy: labelledBy(drawing, id, pointer),
    describedBy: idList(id, describedBy),
    hint,
    guidance: guidance(help, label, inside),
    error: error !== undefined && { id: `${id}--error`, message: error },
    prompts,
    nodes: nodesOf(inside, pointer),
  };
}
