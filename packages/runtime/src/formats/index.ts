import type { FieldNode, FormatName, TextFormat, TextFormatName } from '@formwright/model';
import { date } from './date.ts';
import { email } from './email.ts';
import { localDateTime } from './local-date-time.ts';
import { localTime } from './local-time.ts';
import { nhsNumber } from './nhs-number.ts';
import { niNumber } from './ni-number.ts';
import { odsCode } from './ods-code.ts';
import { roughDate } from './rough-date.ts';
import { ukPostcode } from './uk-postcode.ts';
import { ukTelephone } from './uk-telephone.ts';
import { uprn } from './uprn.ts';

/**
 * All formats of texts, for tools. Generated code imports only the formats of its form. `money` is a format of numbers:
 * see money.ts.
 */
export const formats: Readonly<Record<TextFormatName, TextFormat>> = {
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
  return format === undefined || format === 'money' ? {} : { textFormat: formats[format] };
}
