import type { FieldNode, FormatName, TextFormat } from '@formwright/model';
import {
  date,
  email,
  localDateTime,
  localTime,
  nhsNumber,
  niNumber,
  odsCode,
  roughDate,
  ukPostcode,
  ukTelephone,
  uprn,
} from '@formwright/runtime';

/** The formats that forms made for tests have. A page with such a form loads these, and no record of the language. */
const textFormats: { readonly [format in FormatName]?: TextFormat } = {
  date,
  email,
  'local-date-time': localDateTime,
  'local-time': localTime,
  'nhs-number': nhsNumber,
  'ni-number': niNumber,
  'ods-code': odsCode,
  'rough-date': roughDate,
  'uk-postcode': ukPostcode,
  'uk-telephone': ukTelephone,
  uprn,
};

/** Returns the `textFormat` property of a field with this format. */
export function textFormatOf(format: FormatName | undefined): Pick<FieldNode, 'textFormat'> {
  const textFormat = format && textFormats[format];
  return textFormat ? { textFormat } : {};
}
