import type { Wording } from '@formwright/messages';
import type { FieldView } from './views.ts';

/** Returns the author's hint; a date that can be typed has an example where there is none, as on GOV.UK. */
export function fieldHint(
  { node, editable }: Pick<FieldView, 'node' | 'editable'>,
  { dateExample }: Wording,
): Pick<FieldView, 'hint'> {
  const { hint, format, widget } = node;
  if (hint) return { hint };
  return editable && widget === 'date' ? { hint: dateExample[format as keyof typeof dateExample] } : {};
}
