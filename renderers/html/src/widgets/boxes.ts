import type { Box, FieldView } from '@formwright/session';
import { nameOf } from '../draw/drawing.ts';
import type { View } from '../draw/view.ts';
import type { ControlPlace, Sent, Widget } from './widget.ts';

/** Makes the data of a box of one line. */
export function boxView(box: Box, { pointer }: FieldView, { drawing, id, describedBy }: ControlPlace): View {
  const { width, invalid, end, name, part, spellCheck } = box;
  const classes = [
    'govuk-input',
    part && 'govuk-date-input__input',
    width && `govuk-input--width-${width}`,
    invalid && 'govuk-input--error',
  ];
  return {
    ...box,
    classes: classes.filter(Boolean).join(' '),
    id: id + end,
    name: nameOf(drawing, pointer) + name.slice(pointer.length),
    part,
    noSpellCheck: spellCheck === false,
    describedBy,
  };
}

/** Answers with the texts of a field's boxes, where they are not what the boxes showed. */
export function readBoxes({ pointer, boxes }: FieldView, { session, texts, nameOf: nameOfSent }: Sent): void {
  for (const { name, text, part } of boxes) {
    const [sent] = texts(nameOfSent(pointer) + name.slice(pointer.length));
    if (sent === undefined) continue;
    const typed = sent.replaceAll('\r\n', '\n');
    // A box of one line sends no line breaks, and shows none.
    if (typed !== text && typed !== text.replaceAll(/[\r\n]/g, '')) session.type(pointer, typed, part);
  }
}

/** A box of one line, with its prefix and suffix: text, codes, times, numbers, money, email addresses and telephone numbers. */
export const input: Widget = {
  draw(field, place) {
    const [box] = field.boxes;
    const { prefix, suffix } = field.node.ui;
    return {
      template: 'control-input',
      id: place.id,
      prefix,
      suffix,
      isWrapped: Boolean(prefix || suffix),
      box: box && boxView(box, field, place),
    };
  },
  read: readBoxes,
};

/** A date in three boxes, perhaps with a time in a fourth. */
export const date: Widget = {
  draw: (field, place) => ({
    template: 'control-date',
    boxes: field.boxes.map((box) => boxView(box, field, place)),
  }),
  read: readBoxes,
};
