import type { FieldNode, FormatName, TextFormatName } from '@formwright/model';
import { contacts } from './contacts.ts';
import type { FormatRecord, TextFormatRecord } from './format-record.ts';
import { moments } from './moments.ts';
import { money } from './money.ts';
import { numbers } from './numbers.ts';

/** Every format of texts, in the order in which editors offer them. */
export const textFormats: Readonly<Record<TextFormatName, TextFormatRecord>> = { ...moments, ...contacts, ...numbers };

/** Every format. `money` is for numbers, which the runtime checks in its own way. */
export const formats: Readonly<Record<FormatName, FormatRecord>> = { ...textFormats, money };

/** Returns the `textFormat` property of a field with this format. */
export function textFormatOf(format: FormatName | undefined): Pick<FieldNode, 'textFormat'> {
  const textFormat = format && formats[format].text;
  return textFormat ? { textFormat } : {};
}

/** Returns a text format by its name as written; undefined for `money`, and for anything that is not a format. */
export function textFormatNamed(name: string | undefined): TextFormatRecord | undefined {
  return name !== undefined && Object.hasOwn(textFormats, name) ? textFormats[name as TextFormatName] : undefined;
}
