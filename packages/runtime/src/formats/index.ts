import type { FormatName } from '@formwright/model';
import { date } from './date.ts';
import { email } from './email.ts';
import type { Format } from './format.ts';
import { nhsNumber } from './nhs-number.ts';
import { ukPostcode } from './uk-postcode.ts';
import { ukTelephone } from './uk-telephone.ts';

/** Every format that a definition may name. */
export const formats: Readonly<Record<FormatName, Format>> = {
  date,
  email,
  'nhs-number': nhsNumber,
  'uk-postcode': ukPostcode,
  'uk-telephone': ukTelephone,
};
