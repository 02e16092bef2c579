import type { TextFormat } from '@formwright/model';
import { byPattern } from './format.ts';
import { plain } from './plain.ts';

export const ukTelephonePattern =
  '^(1800[12][ \\-]{0,3})?\\+?[ ()\\[\\].\\/\\-]{0,3}\\d([ ()\\[\\].\\/\\-]{0,3}\\d){6,14}(,? ?(x|extn?|extension)[.:]? ?\\d{1,6})?$';

/**
 * A telephone number as people write it: 7 to 15 digits with spaces, brackets, dots, dashes or strokes, perhaps after
 * the digits that call Relay UK (18001 by text, 18002 by voice), and perhaps an extension. Canonical: as typed, on
 * plain characters, in lower case.
 */
export const ukTelephone: TextFormat = byPattern(ukTelephonePattern, (typed) => plain(typed).toLowerCase());
