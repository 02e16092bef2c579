import type { Scalar } from '@formwright/model';
import type { FieldView } from '@formwright/session';
import { drawingView } from '@formwright/session/drawing';
import { tickedOptions } from '@formwright/session/requests';
import { nameOf } from '../draw/drawing.ts';
import type { View } from '../draw/view.ts';
import type { ControlPlace, Sent, Widget } from './widget.ts';

interface Kind {
  readonly type: 'radio' | 'checkbox';
  readonly block: 'govuk-radios' | 'govuk-checkboxes';
}

function choicesView(
  { pointer, options, inline }: FieldView,
  { drawing, id: first }: ControlPlace,
  { type, block }: Kind,
): View {
  return {
    type,
    block,
    classes: inline && type === 'radio' ? `${block} ${block}--inline` : block,
    name: nameOf(drawing, pointer),
    options: options.map(({ value, label, hint, chosen, end, divider, inside }) => ({
      id: first + end,
      value: String(value),
      label,
      hint,
      chosen,
      divider,
      inside: inside.flatMap((child) => (child ? drawing.nodeOf(drawing, child) : [])),
    })),
  };
}

/** One of several options, all of which are visible. */
export const radios: Widget = {
  draw: (field, place) => ({
    template: 'control-choices',
    ...choicesView(field, place, { type: 'radio', block: 'govuk-radios' }),
  }),
  read: readOne,
  holdsNodes: true,
};

/** Any of several options. */
export const checkboxes: Widget = {
  draw: (field, place) => ({
    template: 'control-choices',
    ...choicesView(field, place, { type: 'checkbox', block: 'govuk-checkboxes' }),
  }),
  read: readSeveral,
  holdsNodes: true,
};

/** Regions of the body, in a list, and beside it on a drawing of what is chosen. */
export const bodyMap: Widget = {
  draw(field, place) {
    const { width, height, regions, words } = drawingView(field.options, place.drawing.session.wording);
    const isChosen = (value: Scalar | undefined): boolean =>
      field.options.some((option) => option.chosen && option.value === value);
    return {
      ...choicesView(field, place, { type: 'checkbox', block: 'govuk-checkboxes' }),
      template: 'control-body-map',
      drawing: {
        width,
        height,
        words,
        regions: regions.map(({ name, path, option }) => ({
          name,
          path,
          fill: isChosen(option?.value) ? 'CanvasText' : 'Canvas',
        })),
      },
    };
  },
  read: readSeveral,
  holdsNodes: true,
};

/** One of many options, in a list that opens. */
export const select: Widget = {
  draw({ pointer, boxes, options }, { drawing, id, describedBy }) {
    const [box] = boxes;
    return {
      template: 'control-select',
      id,
      name: nameOf(drawing, pointer),
      autocomplete: box?.autocomplete,
      describedBy,
      invalid: box?.invalid,
      options: options.map(({ value, label, chosen }) => ({ value: String(value), label, chosen })),
    };
  },
  read(field, sent) {
    if (sent.texts(sent.nameOf(field.pointer)).length > 0) readOne(field, sent);
  },
};

/** A declaration: ticked is true, unticked is unanswered. */
export const checkbox: Widget = {
  draw: ({ node, pointer, value, mark, invalid }, { drawing, id, describedBy }) => ({
    template: 'control-checkbox',
    id,
    name: nameOf(drawing, pointer),
    chosen: value === true,
    describedBy,
    invalid,
    label: node.label,
    mark,
  }),
  read({ pointer }, { session, texts, nameOf: nameOfSent, wasAsked }) {
    const name = nameOfSent(pointer);
    if (texts(name).length > 0) session.answer(pointer, true);
    else if (wasAsked(name)) session.answer(pointer, undefined);
  },
};

function readOne({ pointer, options }: FieldView, { session, texts, nameOf: nameOfSent }: Sent): void {
  const [sent] = texts(nameOfSent(pointer));
  const option = options.find(({ value }) => String(value) === sent);
  // A radio that was chosen cannot be left unchosen, and what is not an option changes nothing.
  if (option && !option.chosen) session.choose(pointer, option.value);
  if (sent === '') session.choose(pointer, undefined);
}

/** Answers with all that is ticked, even what excludes something else: validation then says so, and nothing is lost. */
function readSeveral(field: FieldView, { session, texts, nameOf: nameOfSent, wasAsked }: Sent): void {
  const { pointer, options } = field;
  const name = nameOfSent(pointer);
  const sent = new Set(texts(name));
  if (!wasAsked(name) || options.every(({ value, chosen }) => chosen === sent.has(String(value)))) return;
  session.answer(
    pointer,
    tickedOptions(field, (option) => sent.has(String(option))),
  );
}
