import type { Pointer } from '@formwright/model';
import { type FieldView, idList } from '@formwright/session';
import { button, type Drawing, idOf, nameOf } from './drawing.ts';
import { guidance } from './rich-text.ts';
import type { View } from './view.ts';

/** Makes the data of a field: its control, and what surrounds it. */
export function fieldView(drawing: Drawing, pointer: Pointer): View {
  const field = drawing.session.field(pointer);
  const { frame, node, error, mark } = field;
  const id = idOf(drawing, pointer);
  const isFixed = frame === 'fixed';
  const isGroup = frame === 'group' || frame === 'radiogroup';
  const describedBy = idList(id, field.describedBy);
  const classes = [isFixed ? 'formwright-fixed' : 'govuk-form-group', error && 'govuk-form-group--error'];
  return {
    template: 'field',
    classes: classes.filter(Boolean).join(' '),
    pointer,
    id,
    isFixed,
    isGroup,
    isSingle: !isFixed && !isGroup,
    isLabelled: frame === 'label',
    frame,
    describedBy,
    invalid: field.invalid,
    isAnswered: field.isAnswered,
    label: node.label,
    mark,
    hint: field.hint,
    guidance: guidance(field.guidance, node.label, drawing),
    source: isFixed ? undefined : field.source,
    comment: field.comment,
    error: error !== undefined && { id: `${id}-error`, message: error },
    newer: newerOf(drawing, field),
    prompts: field.prompts,
    control: drawing.widgets[field.widget].draw(field, { drawing, id, describedBy: isGroup ? undefined : describedBy }),
  };
}

/** Asks whether to keep an answer that a person changed, or to use what the record says now. */
function newerOf(drawing: Drawing, { newer, pointer }: FieldView): View | undefined {
  const { wording } = drawing.session;
  const name = nameOf(drawing, pointer);
  return (
    newer && {
      message: newer.message,
      buttons: [
        button({ press: `keep ${name}`, action: 'keep', label: wording.keepMine }),
        button({ press: `use-record ${name}`, action: 'use-record', label: wording.useRecord }),
      ],
    }
  );
}
