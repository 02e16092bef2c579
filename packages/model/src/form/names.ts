// Written by `npm run language` from the records in generator/src/language.
import type { Frame } from './frame.ts';

/** A format of text answers: JSON Schema's `date` and `email`, and our own. */
export type TextFormatName =
  | 'date'
  | 'rough-date'
  | 'local-time'
  | 'local-date-time'
  | 'email'
  | 'uk-telephone'
  | 'uk-postcode'
  | 'uprn'
  | 'nhs-number'
  | 'ni-number'
  | 'ods-code';

/** A format that a definition may name. */
export type FormatName = TextFormatName | 'money';

/** How a field is drawn. Every renderer has a table with one widget for each name. */
export type WidgetName =
  | 'text'
  | 'textarea'
  | 'number'
  | 'date'
  | 'email'
  | 'telephone'
  | 'password'
  | 'radios'
  | 'select'
  | 'checkboxes'
  | 'body-map'
  | 'checkbox'
  | 'output'
  | 'lookup'
  | 'attachments';

/** What surrounds each widget, unless it is a label. Every page loads this. */
export const widgetFrames: { readonly [name in WidgetName]?: Frame } = {
  date: 'group',
  radios: 'radiogroup',
  checkboxes: 'group',
  'body-map': 'group',
  checkbox: 'bare',
  output: 'fixed',
};
