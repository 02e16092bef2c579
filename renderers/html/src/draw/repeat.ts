import type { Pointer } from '@formwright/model';
import { type EntryView, idList, type RepeatView } from '@formwright/session';
import { below, button, type Drawing, idOf, labelledBy, linkTo, nameOf, nodesOf, sizeOf } from './drawing.ts';
import { guidance } from './rich-text.ts';
import type { View } from './view.ts';

/** Makes the data of entries that a person adds, removes and moves. */
export function repeatView(drawing: Drawing, pointer: Pointer): View {
  const repeat = drawing.session.repeat(pointer);
  const { node, mark, entries, isTable, error, headingEnd, addLabel, empty, comment, describedBy, prompts } = repeat;
  const id = idOf(drawing, pointer);
  const inside = below(drawing);
  return {
    template: 'repeat',
    pointer,
    id,
    headingId: id + headingEnd,
    labelledBy: labelledBy(drawing, id + headingEnd, pointer),
    describedBy: idList(id, describedBy),
    level: drawing.level,
    size: sizeOf(drawing),
    label: node.label,
    mark,
    hint: node.hint,
    guidance: guidance(node.guidance, node.label, inside),
    comment,
    error: error !== undefined && { id: `${id}-error`, message: error },
    prompts,
    empty,
    table: isTable && entries.length > 0 && tableView(inside, repeat),
    entries: isTable ? [] : entries.map((entry) => entryView(inside, entry)),
    add:
      addLabel !== undefined &&
      button({
        press: `add ${nameOf(drawing, pointer)}`,
        action: 'add',
        label: addLabel,
        id,
        labelledBy: labelledBy(drawing, id, pointer),
      }),
  };
}

function entryView(drawing: Drawing, entry: EntryView): View {
  return {
    ...aroundEntry(drawing, entry),
    level: drawing.level,
    size: sizeOf(drawing),
    nodes: nodesOf(below(drawing), entry.pointer),
  };
}

function tableView(drawing: Drawing, { columns, entries, headingEnd, pointer }: RepeatView): View {
  return {
    labelledBy: labelledBy(drawing, idOf(drawing, pointer) + headingEnd, pointer),
    columns,
    rows: entries.map((entry) => {
      const [first, ...cells] = entry.cells;
      return {
        ...aroundEntry(drawing, entry, entry.title),
        first: first?.isAnswered && first,
        cells,
        span: entry.cells.length + 1,
        hasMore: entry.hasMore,
        issues: entry.issues.map(({ pointer: at, message }) => linkTo(drawing, { pointer: at, text: message })),
      };
    }),
  };
}

/** `after`: what a screen reader says after the words of each button. */
function aroundEntry(drawing: Drawing, entry: EntryView, after?: string): View {
  const { pointer, title, error, prompts, question, actions, describedBy } = entry;
  const id = idOf(drawing, pointer);
  const name = nameOf(drawing, pointer);
  return {
    pointer,
    entry: entry.id,
    id,
    labelledBy: labelledBy(drawing, id, pointer),
    describedBy: idList(id, describedBy),
    title,
    error: error !== undefined && { id: `${id}--error`, message: error },
    prompts,
    question,
    buttons: actions.map(({ action, label }) => {
      const press = `${action} ${name}`;
      if (question !== undefined)
        return button({ press, action, label, look: action === 'confirm' ? 'warning' : 'secondary' });
      const own = `${id}--${action}`;
      const named = { id: own, labelledBy: labelledBy(drawing, own, pointer), ...(after !== undefined && { after }) };
      return button({ press, action, label, look: 'link', ...named });
    }),
  };
}
