import type { FieldUi, Frame, WidgetName } from '@formwright/model';
import { bodyMap } from '@formwright/model/body-map';

/** What a field can ask for, as far as that decides the widget. */
export type Asked = keyof typeof askedWords;

/** In messages: 'cannot show …'. */
export const askedWords = {
  text: 'a text',
  'text of a format': 'a text with the format `{format}`',
  'looked-up text': 'a text that is looked up',
  time: 'a time',
  date: 'a date',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'yes or no',
  declaration: 'a declaration',
  choice: 'one choice',
  several: 'several chosen options',
  files: 'files',
  calculated: 'a calculated value',
} as const;

/** Everything that the language says about one widget. */
export interface WidgetRecord {
  /** Editors show it beside the name, and the reference in its table. */
  readonly description: string;
  /** What surrounds its control. */
  readonly frame: Frame;
  /** What a field that names it can ask for. A format adds the widget that it names itself. */
  readonly shows: readonly Asked[];
  /** Members of `x-ui` that apply to it. */
  readonly members: readonly (keyof FieldUi)[];
  /** In messages about members that do not apply to it. Absent: the type of the answer is enough. */
  readonly noun?: string;
  /** The options that its drawing has, and the shared list of them. Absent: it has no drawing. */
  readonly drawing?: { readonly options: readonly string[]; readonly list: string };
}

const oneLine = { members: ['width', 'prefix', 'suffix', 'autocomplete'], noun: 'a box of one line' } as const;

/** Every widget, in the order in which editors and messages offer them. */
export const widgets: Readonly<Record<WidgetName, WidgetRecord>> = {
  text: { description: 'One line of text.', frame: 'label', shows: ['text', 'time'], ...oneLine },
  textarea: {
    description: 'Several lines of text.',
    frame: 'label',
    shows: ['text', 'text of a format'],
    members: ['rows', 'autocomplete'],
    noun: 'a text area',
  },
  number: { description: 'A number.', frame: 'label', shows: ['number', 'integer'], members: oneLine.members },
  date: {
    description: 'A date in three boxes: day, month, year; and a time in a fourth, if the format has one.',
    frame: 'group',
    shows: ['date'],
    members: ['autocomplete'],
  },
  email: { description: 'An email address.', frame: 'label', shows: ['text'], ...oneLine },
  telephone: { description: 'A telephone number.', frame: 'label', shows: ['text'], ...oneLine },
  password: {
    description:
      'A secret. It is hidden while it is typed, unless the person asks to see it, and is never shown or printed afterwards. The answer is sensitive.',
    frame: 'label',
    shows: ['text'],
    members: ['width', 'autocomplete'],
    noun: 'a password',
  },
  radios: {
    description: 'One choice, with all options visible.',
    frame: 'radiogroup',
    shows: ['choice', 'boolean'],
    members: [],
    noun: 'a choice',
  },
  select: {
    description: 'One choice from a long list.',
    frame: 'label',
    shows: ['choice'],
    members: [],
    noun: 'a choice',
  },
  checkboxes: { description: 'Several choices.', frame: 'group', shows: ['several'], members: [] },
  'body-map': {
    description:
      'Several choices of regions of the body, on a drawing and in a list. The list `body-regions` has all that the drawing has.',
    frame: 'group',
    shows: ['several'],
    members: [],
    drawing: { options: bodyMap.regions.map(({ name }) => name), list: 'body-regions' },
  },
  checkbox: {
    description: 'One tick box, for a declaration.',
    frame: 'bare',
    shows: ['boolean', 'declaration'],
    members: [],
  },
  output: {
    description: 'Shown as text, never typed.',
    frame: 'fixed',
    shows: ['calculated'],
    members: [],
    noun: 'a calculated value',
  },
  lookup: {
    description: 'One line of text with suggestions.',
    frame: 'label',
    shows: ['looked-up text'],
    members: ['width'],
    noun: 'a text that is looked up',
  },
  attachments: { description: 'Files.', frame: 'label', shows: ['files'], members: [] },
};
